// From PDF files makes veraPDF's verdict, one line per file and profile; it judges nothing by itself.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Usage: {@code ValidatePdf [--profile ua1,3a] file.pdf …}
 *
 * <p>Prints {@code pass|fail|unreadable <profile> <file>}, below a failed file each broken rule. Exits 0 when every file
 * passed every profile, 1 when one did not, 2 on a wrong call.
 */
public final class ValidatePdf {
  private static final String DEFAULT_PROFILES = "ua1,3a";

  public static void main(String[] arguments) {
    // The parsers log every peculiarity of a file; what breaks a rule comes back as an assertion anyway.
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();

    String profiles = DEFAULT_PROFILES;
    List<String> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--profile") && i + 1 < arguments.length) profiles = arguments[++i];
      else files.add(arguments[i]);
    }
    List<PDFAFlavour> flavours = new ArrayList<>();
    for (String id : profiles.split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
      if (flavour == PDFAFlavour.NO_FLAVOUR) exitWithUsage("unknown profile: " + id);
      flavours.add(flavour);
    }
    if (files.isEmpty()) exitWithUsage("no file given");

    boolean allPassed = true;
    for (String file : files) {
      for (PDFAFlavour flavour : flavours) allPassed &= isCompliant(file, flavour);
    }
    System.exit(allPassed ? 0 : 1);
  }

  private static boolean isCompliant(String file, PDFAFlavour flavour) {
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      printVerdict(result.isCompliant() ? "pass" : "fail", flavour, file);
      printBrokenRules(result);
      return result.isCompliant();
    } catch (Exception problem) {
      // Any exception means that there is no verdict on this file: the next one still deserves its own.
      printVerdict("unreadable", flavour, file);
      System.out.println("    " + problem);
      return false;
    }
  }

  private static void printVerdict(String verdict, PDFAFlavour flavour, String file) {
    System.out.println(verdict + " " + flavour.getId() + " " + file);
  }

  private static void printBrokenRules(ValidationResult result) {
    Map<RuleId, TestAssertion> firstOfRule = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) firstOfRule.putIfAbsent(assertion.getRuleId(), assertion);
    }
    firstOfRule.forEach((rule, first) -> {
      int count = result.getFailedChecks().getOrDefault(rule, 1);
      System.out.printf("    %s-%d (%d×) %s%n", rule.getClause(), rule.getTestNumber(), count, first.getMessage());
      System.out.println("      first at " + first.getLocation().getContext());
    });
  }

  private static void exitWithUsage(String problem) {
    System.err.println(problem + "\nUsage: ValidatePdf [--profile " + DEFAULT_PROFILES + "] file.pdf …");
    System.exit(2);
  }
}
