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
NO_FLOOR           : 'no' GAP 'floor'                             | '可为负' ;
ZERO_WHEN          : 'zero' GAP 'when'                            | '清零当' ;
FULL_FOR_ABSENT    : 'full' GAP 'for' GAP 'absent'                | '缺项满分' ;
TAKES_MEAN         : 'takes' GAP 'mean'                           | '取平均' ;
TAKES_HIGHEST      : 'takes' GAP 'highest'                        | '取最高' ;
TAKES_LOWEST       : 'takes' GAP 'lowest'                         | '取最低' ;
TAKES_FIRST        : 'takes' GAP 'first'                          | '取首项' ;
TAKES_LEVELS       : 'takes' GAP 'levels'                         | '逐级解锁' ;
DROP_LOWEST        : 'drop' GAP 'lowest'                          | '去掉最低' ;
DROP_HIGHEST       : 'drop' GAP 'highest'                         | '去掉最高' ;
KEEP_HIGHEST       : 'keep' GAP 'highest'                         | '保留最高' ;
NOT_RATED          : 'not' GAP 'rated'                            | '不参评' ;
EVERY_UNIT         : 'every' GAP 'unit'                         | '各单位必有' ;
IGNORE_COLUMNS     : 'ignore' GAP 'columns'                       | '忽略列' ;
READ_AS_EMPTY      : 'read' GAP 'as' GAP 'empty'                | '视为空' ;
AS_FRACTION        : 'as' GAP 'fraction'                        | '按小数' ;
REQUIRED_WHEN      : 'required' GAP 'when'                        | '必填当' ;
ROUNDED_TO         : 'rounded' GAP 'to'                           | '四舍五入至' ;
ROUNDED_UP_TO      : 'rounded' GAP 'up' GAP 'to'                  | '进位至' ;
ROUNDED_DOWN_TO    : 'rounded' GAP 'down' GAP 'to'                | '舍去至' ;
DAYS_FROM          : 'days' GAP 'from'                            | '天数自' ;
WORKING_DAYS_FROM  : 'working' GAP 'days' GAP 'from'              | '工作日自' ;
MONTHS_FROM        : 'months' GAP 'from'                          | '月数自' ;
YEARS_FROM         : 'years' GAP 'from'                           | '年数自' ;
DAYS_AFTER         : 'days' GAP 'after'                           | '天后于' ;
WORKING_DAYS_AFTER : 'working' GAP 'days' GAP 'after'             | '工作日后于' ;
MONTHS_AFTER       : 'months' GAP 'after'                         | '个月后于' ;
YEARS_AFTER        : 'years' GAP 'after'                          | '年后于' ;
LOWEST_FIRST       : 'lowest' GAP 'first'                         | '低者在前' ;
TIES_BEST          : 'ties' GAP 'best'                            | '并列取前' ;
TIES_WORST         : 'ties' GAP 'worst'                           | '并列取后' ;
TIES_MEAN          : 'ties' GAP 'mean'                            | '并列取平均' ;
TIES_DENSE         : 'ties' GAP 'dense'                           | '并列不跳号' ;

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
WEIGHT  : 'weight'  | '权重' ;
WEIGHTS : 'weights' | '权重表' ;
FLOOR   : 'floor'   | '保底' ;
SPILLS  : 'spills'  | '不受上限' ;
CEILING : 'ceiling' | '最高评为' ;
CALENDAR: 'calendar'| '日历' ;
OFF     : 'off'     | '放假' ;
WORKING : 'working' | '上班' ;
TO      : 'to'      | '至' ;
PREVIOUS: 'previous'| '上期' ;
TIERS   : 'tiers'   | '分段' ;
PER     : 'per'     | '每份' ;
MARK    : 'mark'    | '评分' ;
RANK    : 'rank'    | '名次' ;
KEY     : 'key'     | '唯一标识' ;

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
SPACE   : [ \t\r\n\u000C\u3000\u00A0\uFEFF]+ -> skip ;

// ---------------------------------------------------------------- likely mistakes, so that the message can name them
EXPONENT       : DIGIT+ (DOT DIGIT+)? [eE] [+-]? DIGIT+ ;
OPEN_STRING    : ["“「＂] ;
SEMICOLON      : ';' | '；' ;
POWER          : '^' | '＾' | '**' ;
STRAY          : . ;

fragment GAP    : [ \t\u3000]+ ;
fragment DIGIT  : [0-9０-９] ;
fragment DOT    : '.' | '．' ;
fragment DASH   : '-' | '－' ;
fragment LETTER : [\p{L}\p{Nl}_] ;
fragment WORD   : [\p{L}\p{Nl}\p{M}\p{Nd}_] ;
