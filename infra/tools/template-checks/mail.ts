import { at, type Check, list, ofType, text } from './packaged';

/** Whoever may send from a verified domain may write in everybody's name there, unless the role names the sender. */
export const mailHasOneSender: Check = (template) =>
  ofType(template, 'AWS::IAM::Role').flatMap(({ id, properties }) =>
    list(properties.Policies)
      .flatMap((policy) => list(at(policy, 'PolicyDocument.Statement')))
      .filter((statement) => list(at(statement, 'Action')).some((action) => text(action).startsWith('ses:Send')))
      .flatMap((statement) =>
        at(statement, 'Condition.StringEquals.ses:FromAddress') ? [] : [`${id} may send mail from any address`],
      ),
  );
