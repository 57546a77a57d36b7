/** A program that has nothing but the JDK and the library. */
module plain {
  requires dev.scoring.dsl;
}
