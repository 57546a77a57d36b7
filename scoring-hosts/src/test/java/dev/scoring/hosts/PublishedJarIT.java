package dev.scoring.hosts;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What users get: two jars that need the JDK alone, with an ANTLR that nobody sees. */
class PublishedJarIT {

  private static final String ANTLR = "dev.scoring.dsl.antlr";

  @TempDir Path folder = Path.of("");

  @Test
  void theModuleRequiresCoreAlone_andShowsNoAntlr() {
    ModuleDescriptor module =
        ModuleFinder.of(Jars.DSL).find("dev.scoring.dsl").orElseThrow().descriptor();
    Set<String> required =
        module.requires().stream()
            .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name)
            .collect(toSet());
    assertEquals(Set.of("java.base", "dev.scoring.core"), required);
    assertTrue(module.packages().contains(ANTLR), module.packages()::toString);
    assertTrue(module.exports().stream().noneMatch(each -> each.source().startsWith(ANTLR)));
    assertTrue(module.opens().isEmpty());
    List<String> described = Tools.tool("jar", "--describe-module", "--file", "" + Jars.DSL);
    assertTrue(described.stream().noneMatch(line -> line.contains("org.antlr")), "" + described);
  }

  @Test
  void noClassNamesAntlrAsOthersDo() throws IOException {
    List<String> naming = new ArrayList<>();
    try (JarFile jar = new JarFile(Jars.DSL.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().endsWith(".class")) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          if (text.contains("org/antlr") || text.contains("org.antlr")) {
            naming.add(entry.getName());
          }
        }
      }
    }
    assertEquals(List.of(), naming);
  }

  @Test
  void theLicencesOfBothAreInside() throws IOException {
    try (JarFile jar = new JarFile(Jars.DSL.toFile())) {
      assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
      assertTrue(text(jar, "META-INF/licenses/antlr4/LICENSE.txt").contains("The ANTLR Project"));
    }
  }

  @Test
  void thePublishedPomsNameNoAntlr() throws Exception {
    String dsl = "../scoring-dsl/dependency-reduced-pom.xml";
    String brought =
        "/project/dependencies/dependency[scope='compile' or scope='runtime']/artifactId";
    assertEquals(Set.of("scoring-core"), texts(dsl, brought));
    for (String pom : List.of(dsl, "../scoring-core/pom.xml", "../pom.xml")) {
      assertFalse(texts(pom, "//dependency/groupId").contains("org.antlr"), pom);
    }
    try (JarFile jar = new JarFile(Jars.DSL.toFile())) {
      assertTrue(jar.stream().noneMatch(entry -> entry.getName().endsWith("pom.xml")));
    }
  }

  @Test
  void bothNeedTheBaseOfTheJdkAlone() {
    String path = Tools.path(Jars.CORE, Jars.DSL);
    List<String> needed =
        Tools.tool(
            "jdeps",
            "--module-path",
            path,
            "--ignore-missing-deps",
            "--print-module-deps",
            "-m",
            "dev.scoring.dsl");
    assertEquals(List.of("dev.scoring.core,java.base"), needed);
  }

  @Test
  void anImageOfBothAndAProgram_isLinkedAndRuns() throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    String path = Tools.path(Jars.CORE, Jars.DSL);
    Tools.compile(classes, path, Path.of("src/test/hosts/plain"));
    Path image = folder.resolve("image");
    Tools.tool(
        "jlink",
        "--module-path",
        Tools.path(classes, Jars.CORE, Jars.DSL),
        "--add-modules",
        "plain",
        "--strip-debug",
        "--output",
        image.toString());
    Path java = image.resolve("bin/java");
    assertEquals(
        Set.of("java.base", "dev.scoring.core", "dev.scoring.dsl", "plain"),
        Tools.program(java, "--list-modules").stream()
            .map(line -> line.replaceFirst("@.*", ""))
            .collect(toSet()));
    assertEquals(List.of("score 5"), Tools.program(java, "-m", "plain/plain.Plain"));
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The texts of all elements of a pom that a query finds. */
  private static Set<String> texts(String pom, String query) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(pom).toFile());
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(query, document, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      texts.add(nodes.item(index).getTextContent());
    }
    return Set.copyOf(texts);
  }
}
