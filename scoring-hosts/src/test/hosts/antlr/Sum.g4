// The language of the host: sums of whole numbers.
grammar Sum;

sum : NUMBER ('+' NUMBER)* EOF ;

NUMBER : [0-9]+ ;
SPACE : [ \t\r\n]+ -> skip ;
