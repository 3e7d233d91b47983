import { at, type Check, list, ofType, text } from './packaged';

/** Checks that each role names its sender: whoever may send from a verified domain may else write in everybody's name there. */
export const mailHasOneSender: Check = (template) =>
  ofType(template, 'AWS::IAM::Role').flatMap(({ id, properties }) =>
    list(properties.Policies)
      .flatMap((policy) => list(at(policy, 'PolicyDocument.Statement')))
      .filter((statement) => list(at(statement, 'Action')).some((action) => text(action).startsWith('ses:Send')))
      .flatMap((statement) =>
        at(statement, 'Condition.StringEquals.ses:FromAddress') ? [] : [`${id} may send mail from any address`],
      ),
  );
