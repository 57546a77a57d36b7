/*
 * The rules language. The grammar is loose and the checks are strict: it takes any expression where
 * a condition or a figure must stand, any clause behind any block, and any name for a type or a
 * table, because the checks can then say in the writer's words what does not fit.
 *
 * Chains are lists, not towers, so that a long one does not nest; nesting is bounded before parsing.
 */
parser grammar RulesParser;

options { tokenVocab = RulesLexer; contextSuperClass = SmallContext; }

// ---------------------------------------------------------------- file
file
    : declaration* EOF
    ;

declaration
    : SCHEME name label?                                         # schemeHeader
    | SOURCE STRING                                              # sourceHeader
    | LET name label? EQ letValue assumed?                       # letDeclaration
    | FACTS LBRACE (fact COMMA?)* RBRACE                                  # factsDeclaration
    | TABLE name label? (WHERE where=expression)? LBRACE (column COMMA?)* RBRACE # tableDeclaration
    | PART name label? partClause* LBRACE item* RBRACE               # partDeclaration
    | TOTAL name label? EQ formula=expression clauses            # totalDeclaration
    | RATING name label? LBRACE (band (COMMA? band)*)? ceiling* RBRACE  # ratingDeclaration
    | LIST name label? WHEN condition=expression                 # listDeclaration
    | NOT_RATED STRING
      ( whom (WHEN condition=expression)? | WHEN condition=expression whom? )  # notRatedDeclaration
    | IGNORE_COLUMNS STRING (COMMA STRING)*                      # ignoreDeclaration
    | READ_AS_EMPTY STRING (COMMA STRING)*                       # emptyDeclaration
    | WEIGHTS label? assumed? LBRACE (weight (COMMA? weight)*)? RBRACE  # weightsDeclaration
    | CALENDAR label? first=DAY TO last=DAY (SOURCE STRING)?
      LBRACE (dayRange (COMMA? dayRange)*)? RBRACE               # calendarDeclaration
    | item                                                       # itemDeclaration
    ;

item
    : GROUP? id label? fixed? clauses LBRACE item* RBRACE        # block
    | id label? COLON gives clauses                              # ruleItem
    ;

// What the part does with its points stands first as a rule, and may stand among its clauses.
partClause
    : COMMA? (partMode | clause)
    ;

partMode
    : DEDUCT_FROM fixed
    | ADD_UP_TO fixed
    | ADD
    ;

assumed
    : ASSUMED STRING
    ;

// The first value whose dates hold.
letValue
    : datedValue (COMMA datedValue)*
    ;

datedValue
    : expression dated*
    ;

dated
    : bounded=(SINCE | AFTER | UNTIL) DAY
    ;

weight
    : id COLON points
    ;

dayRange
    : kind=(OFF | WORKING) first=DAY (TO last=DAY)?
    ;

// ---------------------------------------------------------------- facts and ratings
fact
    : name before=label? COLON type after=label? factClause*
    ;

column
    : fact
    | name label? EQ expression
    | tableClause
    ;

// What must hold of the rows of a table, among its columns.
tableClause
    : KEY name (COMMA name)*                                     # keyClause
    | EVERY_UNIT (BY name)? (WHEN expression)?                   # everyUnitClause
    ;

type
    : FLAG | COUNT | RATE AS_FRACTION? | AMOUNT | DATE_ | TEXT | UNIT
    | ONE_OF choice (COMMA choice)*
    ;

choice
    : (name | STRING) label?
    ;

factClause
    : OR_EMPTY                                                   # emptyAllowed
    | AT_MOST sum                                                # relationAtMost
    | AT_LEAST sum                                               # relationAtLeast
    | IN interval                                                # domain
    | REQUIRED_WHEN expression                                   # required
    ;

band
    : (name label?)? interval after=label? (WHEN expression)?
    ;

ceiling
    : COMMA? CEILING value WHEN expression
    ;

interval
    : open=(LBRACK | LPAREN) low=bound COMMA high=bound close=(RBRACK | RPAREN)
    ;

bound
    : MINUS? NUMBER
    | ELLIPSIS
    ;

// ---------------------------------------------------------------- what a rule gives
gives
    : term (PLUS_ term)*
    ;

term
    : steps
    | sum
    ;

// Where a figure can stand, a way to turn figures into points can stand too.
form
    : FLAG name points                                                          # flagged
    | EACH lot? (rows | sum) points                                             # each
    | FIRST LBRACK alternative (COMMA alternative)* (COMMA ELSE COLON gives)? RBRACK   # first
    | BY name LBRACK category (COMMA category)* (COMMA ELSE COLON gives)? RBRACK       # byCategory
    | TIERS sum LBRACK tier (COMMA tier)* (COMMA ELSE COLON lastTier=price)? RBRACK    # tiers
    | MARK name IN interval OR_EMPTY?                                           # marked
    ;

// Steps are a form too, but inside a larger figure they stand in parentheses: their comparison would
// be taken for that of a condition, and their first word, without them, for a fact of that name.
steps
    : measure=(RATE | COUNT | AMOUNT | DATE_) sum comparison
      LBRACK step (COMMA step)* (COMMA otherwise)? RBRACK
    ;

lot
    : (FULL | STARTED) size=points (OVER over=points)? OF
    | OVER over=points OF
    ;

step
    : stepBound COLON points
    ;

stepBound
    : MINUS? NUMBER PERCENT?
    | DAY
    | name
    | parentheses
    ;

otherwise
    : ELSE COLON points
    ;

alternative
    : expression COLON gives
    ;

category
    : value (OR value)* COLON gives
    ;

value
    : name
    | STRING
    ;

tier
    : upTo=fixed COLON price
    ;

price
    : points (PER (FULL | STARTED)? size=fixed)? (CAP limit=fixed)?
    ;

// Points, sizes, caps: a number, what has a name, or a figure in parentheses.
points
    : NUMBER
    | pointsName
    | parentheses
    ;

// No word that a clause begins with, as clauses follow.
fixed
    : NUMBER
    | noun
    | declarationWord
    | OF | WHERE | NOT | ANY | ALL | FLAG | EACH | TIERS | PREVIOUS | FIRST
    ;

// ---------------------------------------------------------------- clauses
clauses
    : (COMMA? clause)*
    ;

clause
    : WHEN expression                                            # whenClause
    | CLOSED_WHEN expression                                     # closedClause
    | BUT gives WHEN expression                                  # butClause
    | whom                                                       # forClause
    | dated                                                      # datedClause
    | CAP points                                                 # capClause
    | FLOOR MINUS? points                                        # floorClause
    | NO_FLOOR                                                   # noFloorClause
    | ZERO_WHEN expression                                       # zeroClause
    | takes=(TAKES_MEAN | TAKES_HIGHEST | TAKES_LOWEST | TAKES_FIRST | TAKES_LEVELS) NUMBER? trim*  # takesClause
    | WEIGHT points                                              # weightClause
    | FULL_FOR_ABSENT                                            # fullForAbsentClause
    | SPILLS                                                     # spillsClause
    | SOURCE STRING                                              # sourceClause
    | SIC STRING                                                 # sicClause
    | assumed                                                    # assumedClause
    | RESCALE_ABSENT                                             # rescaleClause
    ;

whom
    : FOR value (OR value)*
    ;

// ---------------------------------------------------------------- expressions
expression
    : steps
    | conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT* relation
    ;

relation
    : function=(ANY | ALL) rows                                  # rowsCondition
    | sum test?                                                  # tested
    ;

// Behind what is tested and not around it, so that the filter of a `where` takes all it can.
test
    : comparison sum                                             # comparing
    | BY sum                                                     # doneBy
    | IS_EMPTY                                                   # isEmpty
    | IS_NOT_EMPTY                                               # isNotEmpty
    | IN interval                                                # within
    | IN_MONTH_OF sum                                            # sameMonth
    ;

sum
    : product ((PLUS | MINUS) product)* rounding?
    ;

rounding
    : direction=(ROUNDED_TO | ROUNDED_UP_TO | ROUNDED_DOWN_TO) NUMBER
    ;

product
    : unary ((TIMES | DIVIDE) unary)* OR_EMPTY?
    ;

unary
    : MINUS? primary
    ;

primary
    : atom (afterUnit atom)*
    ;

// What stands before it is how many, what stands behind it the day.
afterUnit
    : DAYS_AFTER | WORKING_DAYS_AFTER | MONTHS_AFTER | YEARS_AFTER
    ;

atom
    : NUMBER PERCENT?                                            # number
    | DAY                                                        # day
    | STRING                                                     # textValue
    | truth=(TRUE | FALSE)                                       # truthValue
    | function=(COUNT | SUM | MIN | MAX | MEAN | SHARE) OF rows trim*   # rowsFigure
    | function=(COUNT | SUM | MIN | MAX | MEAN) OF
      LPAREN listItem (COMMA listItem)* RPAREN trim*                   # listFigure
    | RANK OF rows LOWEST_FIRST? ties=(TIES_BEST | TIES_WORST | TIES_MEAN | TIES_DENSE)?  # ranking
    | unit=(DAYS_FROM | WORKING_DAYS_FROM | MONTHS_FROM | YEARS_FROM) from=primary TO to=primary  # period
    | PREVIOUS name                                              # previous
    | form                                                       # pointsForm
    | word                                                       # reference
    | parentheses                                                # parenthesised
    ;

listItem
    : steps
    | sum
    ;

// Forms can be added up here too; and a word that begins a form is a name when it is alone here.
parentheses
    : LPAREN (lone=(FLAG | EACH | TIERS | PREVIOUS | FIRST | BY) | expression (PLUS_ expression)*) RPAREN
    ;

// Without parentheses a filter ends at `or`, which would read in two ways.
rows
    : word (BY name)? (WHERE conjunction)?
    | LPAREN word (BY name)? WHERE expression RPAREN
    | LPAREN word BY name RPAREN
    ;

trim
    : edge=(DROP_LOWEST | DROP_HIGHEST | KEEP_HIGHEST) NUMBER
    ;

comparison
    : LT | LE | GT | GE | EQ | NE
    ;

// ---------------------------------------------------------------- names
label
    : STRING
    ;

// A word that a clause or declaration begins with, or that goes on with a figure, is no id, so that the
// end of a rule is seen at once.
id
    : noun
    | FLAG | EACH | TIERS | PREVIOUS | FIRST | ANY | ALL
    | NUMBER
    | SECTION
    ;

// Every single keyword may also be a name, but for `else`: in `[late: 3, else: 0]` it could be either.
name
    : word
    | FLAG | EACH | TIERS | PREVIOUS | FIRST | BY
    ;

// A name where something else could begin as well; the others stand in parentheses there.
word
    : pointsName
    | OF | WHERE | NOT | ANY | ALL | SPILLS
    ;

pointsName
    : noun
    | clauseWord
    | declarationWord
    ;

declarationWord
    : SCHEME | LET | FACTS | TABLE | PART | GROUP | TOTAL | RATING | LIST | WEIGHTS | CALENDAR
    ;

clauseWord
    : WHEN | BUT | FOR | SINCE | AFTER | UNTIL | CAP | SIC | SOURCE | PLUS_ | AND | OR | WEIGHT
    | FLOOR
    ;

noun
    : NAME
    | ASSUMED | ADD | FULL | STARTED | OVER | RATE | COUNT | AMOUNT | DATE_ | TEXT | UNIT
    | SUM | MIN | MAX | MEAN | SHARE | IN | TRUE | FALSE | CEILING | OFF | WORKING | TO | PER | MARK
    | RANK | KEY
    ;
