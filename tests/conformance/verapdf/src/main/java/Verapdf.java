// The command `verapdf` as `anlage prüfen` calls it, made of the same parts as the real one, which no Maven repository has.

import java.io.File;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.LogManager;
import org.verapdf.features.FeatureFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.metadata.fixer.FixerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;
import org.verapdf.processor.BatchProcessor;
import org.verapdf.processor.FormatOption;
import org.verapdf.processor.ProcessorConfig;
import org.verapdf.processor.ProcessorFactory;
import org.verapdf.processor.TaskType;
import org.verapdf.processor.plugins.PluginsCollectionConfig;
import org.verapdf.processor.reports.BatchSummary;

/** Usage: {@code Verapdf --flavour <id> <file>}. Prints the report in XML; exits as the real command does. */
public final class Verapdf {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    if (arguments.length != 3 || !arguments[0].equals("--flavour")) {
      System.err.println("Usage: Verapdf --flavour <id> <file>");
      System.exit(2);
    }
    ProcessorConfig config =
        ProcessorFactory.fromValues(
            ValidatorConfigBuilder.defaultBuilder().flavour(PDFAFlavour.byFlavourId(arguments[1])).build(),
            FeatureFactory.defaultConfig(),
            PluginsCollectionConfig.defaultConfig(),
            FixerFactory.defaultConfig(),
            EnumSet.of(TaskType.VALIDATE));
    try (BatchProcessor processor = ProcessorFactory.fileBatchProcessor(config)) {
      BatchSummary summary =
          processor.process(
              List.of(new File(arguments[2])),
              ProcessorFactory.getHandler(FormatOption.XML, false, System.out, false));
      System.out.flush();
      System.exit(exitCode(summary));
    }
  }

  /** As in CliConstants.ExitCodes of veraPDF-apps. */
  private static int exitCode(BatchSummary summary) {
    if (summary.getFailedEncryptedJobs() > 0) return 8;
    if (summary.getFailedParsingJobs() > 0) return 7;
    return summary.getValidationSummary().getNonCompliantPdfaCount() > 0 ? 1 : 0;
  }
}
