import type { Api } from '../../../handlers/routes';

interface GraphQLErrorAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly errorType: string;
  readonly errorInfo: { readonly fields: readonly { readonly path: string; readonly message: string }[] } | null;
}

/** What a test reads of an answer: it says itself what is in there. */
type Data = any;

export interface Answer {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphQLErrorAnswer[];
}

export interface Mail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar object that came with it, or null. */
  readonly calendar: string | null;
}

/** Somebody who uses one of the APIs. */
export interface Caller {
  readonly pool: Api;
  /** Empty for a guest. */
  readonly token: string;
  readonly sub: string;
  readonly email: string;
  /** Returns the whole answer. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** Returns the data of an answer that must have no errors. */
  get(query: string, variables?: object): Promise<Data>;
  /** Returns the type of the one error that the answer must have. */
  refusal(query: string, variables?: object): Promise<string>;
}

const isUnavailable = ({ errorType }: GraphQLErrorAnswer): boolean => errorType === 'Unavailable';

/** Returns a client of a running host. */
export const makeClient = (origin: string) => {
  const postJson = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const caller = (api: Api, { sub = '', email = '', token = '' } = {}): Caller => {
    const ask = async (query: string, variables: object = {}): Promise<Answer> => {
      const reply = await postJson(`/${api}/graphql`, { query, variables }, token ? { authorization: token } : {});
      const { data, errors = [] } = (await reply.json()) as { data: Data; errors?: Answer['errors'] };
      return { status: reply.status, data, errors };
    };
    return {
      pool: api,
      token,
      sub,
      email,
      ask,
      get: async (query, variables) => {
        let answer = await ask(query, variables);
        // The engine is there, and slower on a busy machine than families wait.
        while (answer.errors.length > 0 && answer.errors.every(isUnavailable)) answer = await ask(query, variables);
        const { data, errors } = answer;
        if (errors.length > 0) throw new Error(JSON.stringify(errors));
        return data;
      },
      refusal: async (query, variables) => {
        const { errors } = await ask(query, variables);
        if (errors.length !== 1) throw new Error(`not one error but ${JSON.stringify(errors)}`);
        return String(errors[0]?.errorType);
      },
    };
  };

  return {
    guest: caller('guest'),
    signIn: async (pool: Exclude<Api, 'guest'>, email: string, name?: string): Promise<Caller> => {
      const reply = await postJson('/local/sign-in', { pool, email, ...(name && { name }) });
      const { token, sub } = (await reply.json()) as { token: string; sub: string };
      return caller(pool, { sub, email, token });
    },
    inbox: async (to: string): Promise<readonly Mail[]> =>
      (await fetch(`${origin}/local/inbox?to=${encodeURIComponent(to)}`)).json() as Promise<Mail[]>,
    /** However long it takes on a machine that is busy: a hang ends with the test. */
    settle: async (): Promise<void> => {
      for (;;) {
        const { status, ok } = await postJson('/local/settle', {});
        if (ok) return;
        if (status !== 503) throw new Error(`the host does not settle: ${status}`);
      }
    },
    postJson,
  };
};

export type Client = ReturnType<typeof makeClient>;

let people = 0;

/** Returns an address that nobody has yet. */
export const newAddress = (who: string): string => {
  people += 1;
  return `${who}-${people}@example.org`;
};
