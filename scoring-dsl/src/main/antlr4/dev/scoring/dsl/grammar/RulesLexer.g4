/*
 * The words of the rules language. Every keyword has an English and a Chinese spelling, and every
 * mark its full-width form. A phrase that means one thing is one token, so that `empty` or `most`
 * alone stays free for names.
 */
lexer grammar RulesLexer;

// ---------------------------------------------------------------- phrases
DEDUCT_FROM    : 'deduct' GAP 'from'       | '扣分自' ;
ADD_UP_TO      : 'add' GAP 'up' GAP 'to'   | '加分至' ;
RESCALE_ABSENT : 'rescale' GAP 'absent'    | '缺项折算' ;
CLOSED_WHEN    : 'closed' GAP 'when'       | '关闭当' ;
ONE_OF         : 'one' GAP 'of'            | '取值' ;
OR_EMPTY       : 'or' GAP 'empty'          | '可空' ;
IS_NOT_EMPTY   : 'is' GAP 'not' GAP 'empty' | '不为空' ;
IS_EMPTY       : 'is' GAP 'empty'          | '为空' ;
AT_MOST        : 'at' GAP 'most'           | '不超过' ;
AT_LEAST       : 'at' GAP 'least'          | '不少于' ;
IN_MONTH_OF    : 'in' GAP 'month' GAP 'of' | '同月于' ;

// ---------------------------------------------------------------- keywords
SCHEME  : 'scheme'  | '方案' ;
SOURCE  : 'source'  | '依据' ;
LET     : 'let'     | '设' ;
ASSUMED : 'assumed' | '推定' ;
FACTS   : 'facts'   | '数据项' ;
TABLE   : 'table'   | '数据表' ;
PART    : 'part'    | '部分' ;
GROUP   : 'group'   | '类' ;
TOTAL   : 'total'   | '总分' ;
RATING  : 'rating'  | '等级' ;
LIST    : 'list'    | '榜单' ;
ADD     : 'add'     | '加分' ;
WHEN    : 'when'    | '当' ;
BUT     : 'but'     | '改为' ;
FOR     : 'for'     | '适用于' ;
SINCE   : 'since'   | '起于' ;
AFTER   : 'after'   | '晚于' ;
UNTIL   : 'until'   | '止于' ;
BY      : 'by'      | '截至' | '按' ; // 按 reads better before a column, 截至 before a day
CAP     : 'cap'     | '封顶' ;
SIC     : 'sic'     | '原文如此' ;
FLAG    : 'flag'    | '是非' ;
EACH    : 'each'    | '每' ;
FULL    : 'full'    | '满' ;
STARTED : 'started' | '不足也计' ;
OVER    : 'over'    | '超出' ;
OF      : 'of'      | '之' ;
RATE    : 'rate'    | '比率' ;
COUNT   : 'count'   | '计数' ;
AMOUNT  : 'amount'  | '数额' ;
DATE_   : 'date'    | '日期' ;
TEXT    : 'text'    | '文本' ;
UNIT    : 'unit'    | '单位' ;
FIRST   : 'first'   | '依次' ;
ELSE    : 'else'    | '否则' ;
PLUS_   : 'plus'    | '另加' ;
WHERE   : 'where'   | '其中' ;
ANY     : 'any'     | '任一' ;
ALL     : 'all'     | '全部' ;
SUM     : 'sum'     | '合计' ;
MIN     : 'min'     | '最小' ;
MAX     : 'max'     | '最大' ;
MEAN    : 'mean'    | '平均' ;
SHARE   : 'share'   | '占比' ;
IN      : 'in'      | '属于' ;
AND     : 'and'     | '且' ;
OR      : 'or'      | '或' ;
NOT     : 'not'     | '非' ;
TRUE    : 'true'    | '真' ;
FALSE   : 'false'   | '假' ;

// ---------------------------------------------------------------- marks
LBRACE   : '{' | '｛' ;
RBRACE   : '}' | '｝' ;
LBRACK   : '[' | '［' | '【' ;
RBRACK   : ']' | '］' | '】' ;
LPAREN   : '(' | '（' ;
RPAREN   : ')' | '）' ;
COLON    : ':' | '：' ;
COMMA    : ',' | '，' | '、' ;
LE       : '<=' | '＜＝' | '≤' | '≦' ;
GE       : '>=' | '＞＝' | '≥' | '≧' ;
NE       : '!=' | '！＝' | '≠' | '<>' ;
LT       : '<' | '＜' ;
GT       : '>' | '＞' ;
EQ       : '==' | '=' | '＝' ;
PLUS     : '+' | '＋' ;
MINUS    : '-' | '－' | '−' ;
TIMES    : '*' | '＊' | '×' ;
DIVIDE   : '/' | '／' | '÷' ;
PERCENT  : '%' | '％' ;
ELLIPSIS : '..' | '．．' | '…' ;

// ---------------------------------------------------------------- literals and names
DAY     : DIGIT DIGIT DIGIT DIGIT DASH DIGIT DIGIT? DASH DIGIT DIGIT?
        | DIGIT DIGIT DIGIT DIGIT '年' DIGIT DIGIT? '月' DIGIT DIGIT? '日'
        ;
SECTION : DIGIT+ DOT DIGIT+ (DOT DIGIT+)+ ;
NUMBER  : DIGIT+ (DOT DIGIT+)? [万亿]? ;
NAME    : LETTER WORD* ([-.．－] WORD+)* ;
STRING  : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"'
        | '“' (~[”\r\n])* '”'
        | '「' (~[」\r\n])* '」'
        | '＂' (~[＂\r\n])* '＂'
        ;

// ---------------------------------------------------------------- between the words
COMMENT : ('#' | '//' | '＃' | '／／') ~[\r\n]* -> channel(HIDDEN) ;
SPACE   : [ \t\r\n\u000C\u3000\u00A0\uFEFF]+ -> channel(HIDDEN) ;

// ---------------------------------------------------------------- likely mistakes, so that the message can name them
EXPONENT       : DIGIT+ (DOT DIGIT+)? [eE] [+-]? DIGIT+ ;
OPEN_STRING    : ["“「＂] ;
SEMICOLON      : ';' | '；' ;
STRAY          : . ;

fragment GAP    : [ \t\u3000]+ ;
fragment DIGIT  : [0-9０-９] ;
fragment DOT    : '.' | '．' ;
fragment DASH   : '-' | '－' ;
fragment LETTER : [\p{L}\p{Nl}_] ;
fragment WORD   : [\p{L}\p{Nl}\p{M}\p{Nd}_] ;
