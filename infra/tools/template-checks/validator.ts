import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';

/** Findings that are right and yet not to be mended, each with its reason. */
const accepted: Readonly<Record<string, string>> = {
  W3005: 'Serverless itself makes a function wait for its role twice, by DependsOn and by Fn::GetAtt',
};

/** What AWS's own offline validator says of a template: errors, and warnings that nobody has accepted. */
export const validate = (file: string): readonly string[] => {
  const engine = new CelEngine();
  try {
    const { diagnostics } = engine.validateStandard(new TemplateFile(file), {
      severityLevel: 'WARN',
      exclude: { ids: Object.keys(accepted) },
      pseudoParameterOverrides: { region: 'eu-central-1', accountId: '123456789012' },
    });
    return diagnostics.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
  } finally {
    engine.free();
  }
};
