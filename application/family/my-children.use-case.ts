import type { Child } from '../../domain/family/child';
import type { UserId } from '../../domain/shared/ids';
import type { ChildRepository } from './ports/child-repository';

interface Ports {
  readonly children: ChildRepository;
}

export const makeMyChildren =
  ({ children }: Ports) =>
  (parentId: UserId): Promise<readonly Child[]> =>
    children.childrenOf(parentId);
