import type { Value } from '../cloudformation';
import { intrinsic, type Reference, renamed } from './references';

/** A resource as it comes from the framework; of its kind nothing is taken for granted. */
export interface AnyResource {
  readonly Type: string;
  readonly DependsOn?: string | readonly string[];
  readonly Properties?: Readonly<Record<string, Value>>;
}

export interface WholeTemplate {
  readonly Resources: Readonly<Record<string, AnyResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Value }>>;
}

export interface NestedTemplate extends WholeTemplate {
  readonly Parameters: Readonly<Record<string, { readonly Type: 'String' }>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: Value }>>;
}

export interface Split<Whole extends WholeTemplate> {
  /** The stack that is deployed: what stays, and a stack for each part. */
  readonly root: Whole;
  /** By the logical id of their stacks. */
  readonly parts: Readonly<Record<string, NestedTemplate>>;
}

/** A stack as it comes together; the root has no name. */
interface Stack {
  readonly id: string;
  readonly resources: Record<string, AnyResource>;
  readonly outputs: Record<string, { Value: Value }>;
  /** What it is told, by the name it knows it by: the reference as the root makes it. */
  readonly told: Record<string, Reference>;
  readonly waitsFor: Set<string>;
}

const root = '';

/** Returns one name in letters and digits, as parameters and outputs have them: `TableRef`, `TableGetArn`. */
const nameOf = ({ id, attribute }: Reference): string =>
  attribute === undefined ? `${id}Ref` : `${id}Get${attribute.replace(/\W/g, '')}`;

/** Metrics go by names, and need nothing to be there: hundreds of outputs are spared. */
const isWatching = ({ Type }: AnyResource): boolean => Type.startsWith('AWS::CloudWatch::');

const emptyStack = (id: string): Stack => ({ id, resources: {}, outputs: {}, told: {}, waitsFor: new Set() });

const waitedFor = ({ DependsOn }: AnyResource): readonly string[] =>
  DependsOn === undefined ? [] : [DependsOn].flat();

/** Takes the whole apart: every reference and every order between two parts goes by parameters and outputs of their stacks. */
class Splitter {
  readonly #stacks = new Map<string, Stack>();
  readonly #whole: WholeTemplate;
  readonly #places: ReadonlyMap<string, string>;

  constructor(whole: WholeTemplate, places: ReadonlyMap<string, string>) {
    this.#whole = whole;
    this.#places = places;
    this.stackOf(root);
    for (const [id, resource] of Object.entries(whole.Resources)) this.#put(id, resource);
  }

  get nested(): readonly Stack[] {
    return [...this.#stacks.values()].filter(({ id }) => id !== root);
  }

  stackOf(place: string): Stack {
    const stack = this.#stacks.get(place) ?? emptyStack(place);
    this.#stacks.set(place, stack);
    return stack;
  }

  /** The reference as it reads in the root: what lies in a nested stack is an output of that. */
  inRoot = (reference: Reference): Reference => {
    const place = this.#placeOf(reference.id);
    if (place === root) return reference;
    const name = nameOf(reference);
    this.stackOf(place).outputs[name] = { Value: intrinsic(reference) };
    return { id: place, attribute: `Outputs.${name}` };
  };

  #placeOf(id: string): string {
    return this.#places.get(id) ?? root;
  }

  /** Returns the reference as it reads in a stack: what lies elsewhere is a parameter of it. */
  #within(stack: Stack, reference: Reference): Reference {
    if (this.#placeOf(reference.id) === stack.id) return reference;
    if (stack.id === root) return this.inRoot(reference);
    const name = nameOf(reference);
    if (name in this.#whole.Resources) throw new Error(`a parameter and a resource are both called ${name}`);
    stack.told[name] = this.inRoot(reference);
    return { id: name };
  }

  /** Returns the name that a nested function has before it is made; undefined of all else. */
  #nameOfFunction({ id, attribute }: Reference): string | undefined {
    const { Type, Properties } = this.#whole.Resources[id] ?? {};
    const name = Properties?.FunctionName;
    const isNested = Type === 'AWS::Lambda::Function' && this.#placeOf(id) !== root;
    return isNested && attribute === undefined && typeof name === 'string' ? name : undefined;
  }

  #put(id: string, resource: AnyResource): void {
    const stack = this.stackOf(this.#placeOf(id));
    const { DependsOn: _order, ...rest } = renamed(resource, (reference) =>
      isWatching(resource)
        ? (this.#nameOfFunction(reference) ?? this.#within(stack, reference))
        : this.#within(stack, reference),
    ) as AnyResource;
    const order = this.#orderWithin(stack, waitedFor(resource));
    stack.resources[id] = { ...rest, ...(order.length > 0 && { DependsOn: order }) };
  }

  /** Returns what the resource itself can still wait for; for what lies elsewhere its whole stack waits. */
  #orderWithin(stack: Stack, ids: readonly string[]): readonly string[] {
    const here = ids.filter((id) => this.#placeOf(id) === stack.id);
    const elsewhere = ids
      .filter((id) => this.#placeOf(id) !== stack.id)
      .map((id) => (this.#placeOf(id) === root ? id : this.#placeOf(id)));
    if (stack.id === root) return [...new Set([...here, ...elsewhere])];
    for (const id of elsewhere) stack.waitsFor.add(id);
    return here;
  }
}

const templateOf = ({ resources, outputs, told }: Stack): NestedTemplate => ({
  Parameters: Object.fromEntries(Object.keys(told).map((name) => [name, { Type: 'String' }])),
  Resources: resources,
  Outputs: outputs,
});

const stackResource = ({ told, waitsFor }: Stack, TemplateURL: Value): AnyResource => ({
  Type: 'AWS::CloudFormation::Stack',
  ...(waitsFor.size > 0 && { DependsOn: [...waitsFor] }),
  Properties: {
    TemplateURL,
    Parameters: Object.fromEntries(Object.entries(told).map(([name, reference]) => [name, intrinsic(reference)])),
  },
});

/**
 * Returns the template in parts. `places` says of resources in which nested stack they lie, by its logical id; all others stay.
 * `addressOf` says where CloudFormation will find a part.
 */
export const split = <Whole extends WholeTemplate>(
  whole: Whole,
  places: ReadonlyMap<string, string>,
  addressOf: (stackId: string, part: NestedTemplate) => Value,
): Split<Whole> => {
  const splitter = new Splitter(whole, places);
  const Outputs = renamed(whole.Outputs ?? {}, splitter.inRoot);
  const parts = Object.fromEntries(splitter.nested.map((stack) => [stack.id, templateOf(stack)]));
  const stacks = Object.fromEntries(
    splitter.nested.map((stack) => [stack.id, stackResource(stack, addressOf(stack.id, templateOf(stack)))]),
  );
  const Resources = { ...splitter.stackOf(root).resources, ...stacks };
  return { root: { ...whole, Resources, Outputs }, parts };
};
