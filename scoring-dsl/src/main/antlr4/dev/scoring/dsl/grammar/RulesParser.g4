/*
 * The rules language. The grammar is loose and the checks are strict: it takes any expression where
 * a condition or a figure must stand, any clause behind any block, and any name for a type or a
 * table, because the checks can then say in the writer's words what does not fit.
 *
 * Chains are lists, not towers, so that a long one does not nest; nesting is bounded before parsing.
 */
parser grammar RulesParser;

options { tokenVocab = RulesLexer; }

// ---------------------------------------------------------------- file
file
    : declaration* EOF
    ;

declaration
    : SCHEME name label?                                         # schemeHeader
    | SOURCE STRING                                              # sourceHeader
    | LET name label? EQ value=expression assumed?               # letDeclaration
    | FACTS LBRACE fact* RBRACE                                  # factsDeclaration
    | TABLE name label? (WHERE where=expression)? LBRACE fact* RBRACE   # tableDeclaration
    | PART name label? partMode? clauses LBRACE item* RBRACE         # partDeclaration
    | TOTAL name label? EQ formula=expression                    # totalDeclaration
    | RATING name label? LBRACE (band (COMMA? band)*)? RBRACE      # ratingDeclaration
    | LIST name label? WHEN condition=expression                 # listDeclaration
    | item                                                       # itemDeclaration
    ;

item
    : GROUP? id label? points? clauses LBRACE item* RBRACE       # block
    | id label? COLON amount clauses                             # ruleItem
    ;

partMode
    : DEDUCT_FROM points
    | ADD_UP_TO points
    | ADD
    ;

assumed
    : ASSUMED STRING
    ;

// ---------------------------------------------------------------- facts and ratings
fact
    : name before=label? COLON type after=label? factClause*
    ;

type
    : FLAG | COUNT | RATE | AMOUNT | DATE_ | TEXT | UNIT
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
    ;

band
    : (name label?)? interval after=label?
    ;

interval
    : open=(LBRACK | LPAREN) low=bound COMMA high=bound close=(RBRACK | RPAREN)
    ;

bound
    : MINUS? NUMBER
    | ELLIPSIS
    ;

// ---------------------------------------------------------------- amounts
amount
    : term (PLUS_ term)*
    ;

term
    : FLAG name points                                                          # flagged
    | EACH lot? (rows | sum) points                                             # each
    | measure=(RATE | COUNT | AMOUNT | DATE_) sum comparison LBRACK steps RBRACK # stepped
    | FIRST LBRACK cases RBRACK                                                 # first
    | points                                                                    # flat
    | LPAREN amount RPAREN                                                      # nested
    ;

lot
    : (FULL | STARTED) size=points (OVER over=points)? OF
    | OVER over=points OF
    ;

steps
    : step (COMMA step)* (COMMA otherwise)?
    ;

step
    : stepBound COLON points
    ;

stepBound
    : MINUS? NUMBER PERCENT?
    | DAY
    | name
    ;

otherwise
    : ELSE COLON points
    ;

cases
    : alternative (COMMA alternative)* (COMMA ELSE COLON amount)?
    ;

alternative
    : expression COLON amount
    ;

points
    : NUMBER
    | name
    ;

// ---------------------------------------------------------------- clauses
clauses
    : (COMMA? clause)*
    ;

clause
    : WHEN expression                                            # whenClause
    | CLOSED_WHEN expression                                     # closedClause
    | BUT amount WHEN expression                                 # butClause
    | FOR name (OR name)*                                        # forClause
    | bounded=(SINCE | AFTER | UNTIL) DAY                        # datedClause
    | CAP points                                                 # capClause
    | SOURCE STRING                                              # sourceClause
    | SIC STRING                                                 # sicClause
    | RESCALE_ABSENT                                             # rescaleClause
    ;

// ---------------------------------------------------------------- expressions
expression
    : conjunction (OR conjunction)*
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
    : product ((PLUS | MINUS) product)*
    ;

product
    : unary ((TIMES | DIVIDE) unary)* OR_EMPTY?
    ;

unary
    : MINUS? primary
    ;

primary
    : NUMBER PERCENT?                                            # number
    | DAY                                                        # day
    | STRING                                                     # textValue
    | truth=(TRUE | FALSE)                                       # truthValue
    | function=(COUNT | SUM | MIN | MAX | MEAN | SHARE) OF rows  # rowsFigure
    | name                                                       # reference
    | name LPAREN (expression (COMMA expression)*)? RPAREN       # call
    | LPAREN expression RPAREN                                   # parenthesised
    ;

// Without parentheses a filter ends at `or`, which would read in two ways.
rows
    : name (BY name)? (WHERE conjunction)?
    | LPAREN name (BY name)? WHERE expression RPAREN
    ;

comparison
    : LT | LE | GT | GE | EQ | NE
    ;

// ---------------------------------------------------------------- names
label
    : STRING
    ;

id
    : name
    | NUMBER
    | SECTION
    ;

// Every single keyword may also be a name, but for `else`: in `[late: 3, else: 0]` it could be either.
name
    : NAME
    | SCHEME | SOURCE | LET | ASSUMED | FACTS | TABLE | PART | GROUP | TOTAL | RATING | LIST | ADD
    | WHEN | BUT | FOR | SINCE | AFTER | UNTIL | BY | CAP | SIC | FLAG | EACH | FULL | STARTED | OVER
    | OF | RATE | COUNT | AMOUNT | DATE_ | TEXT | UNIT | FIRST | PLUS_ | WHERE | ANY | ALL
    | SUM | MIN | MAX | MEAN | SHARE | IN | AND | OR | NOT | TRUE | FALSE
    ;
