import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';

/** Findings that are right and yet not to be mended, each with its reason. */
const accepted: Readonly<Record<string, string>> = {
  W2509: 'a nested stack is told the ARN of a secret, by a name that says so, and never the secret',
  W3005: 'Serverless itself makes a function wait for its role twice, by DependsOn and by Fn::GetAtt',
};

/** Tells whether a finding is of AppSync's certificate, which lies in us-east-1, where no resource of ours could be referred to. */
const isCertificate = (ruleId: string, message: string): boolean =>
  ruleId === 'W9002' && message.startsWith("Property 'CertificateArn' ");

/** Returns what AWS's own offline validator says of a template: errors, and warnings that nobody has accepted. */
export const validate = (file: string): readonly string[] => {
  const engine = new CelEngine();
  try {
    const { diagnostics } = engine.validateStandard(new TemplateFile(file), {
      severityLevel: 'WARN',
      exclude: { ids: Object.keys(accepted) },
      pseudoParameterOverrides: { region: 'eu-central-1', accountId: '123456789012' },
    });
    const findings = diagnostics.filter(({ ruleId, message }) => !isCertificate(ruleId, message));
    return findings.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
  } finally {
    engine.free();
  }
};
