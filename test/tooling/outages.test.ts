import { minute } from '../../domain/shared/time';
import { leaseMs } from '../../handlers/composition/aws/table';
import { queueNames } from '../../handlers/event-sources';
import { queueId } from '../../infra/aws/names';
import { sizeOf } from '../../infra/aws/sizes';
import { at } from '../../infra/tools/template-checks/packaged';
import { packagedTemplate, settingsFor } from '../builders/packaged-template';

const second = 1000;

describe.each(['dev', 'test', 'prod'] as const)('the queues of %s', (stage) => {
  const { Resources } = packagedTemplate(settingsFor(stage));
  /** Returns milliseconds until a message comes again, and from its first delivery to its last. */
  const spans = (id: string) => {
    const properties = Resources[id]?.Properties;
    const again = Number(at(properties, 'VisibilityTimeout')) * second;
    return { again, whole: again * (Number(at(properties, 'RedrivePolicy.maxReceiveCount')) - 1) };
  };

  it.each(queueNames)('try what is in the %s queue for ten minutes and more, whoever is down meanwhile', (name) => {
    expect(spans(queueId(name)).whole).toBeGreaterThan(10 * minute);
  });

  it('deliver a mail again only when the lease of a function that died over it has ended', () => {
    expect(spans(queueId('mail')).again).toBeGreaterThan(leaseMs);
    expect(leaseMs).toBeGreaterThan(sizeOf('reactions/send-mail').timeoutSeconds * second);
  });
});
