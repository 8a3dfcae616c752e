import { BadUserInputError, formatError, NotFoundError } from '../../src/errors.ts';
import { ask, startToy, store, type Toy } from './toy.ts';

let toy: Toy;
beforeAll(async () => void (toy = await startToy()));
afterAll(() => toy.app.close());
afterEach(() => {
  store.away = false;
  toy.lines.length = 0;
});

const first = async (text: string) => (await ask(toy, text)).body.errors[0];

describe('An error made for callers reaches them as it is', () => {
  test.each([
    ['{ forbidden }', 'Curators only.', { code: 'FORBIDDEN' }],
    ['{ overtaken }', 'Version 3 was overtaken by 4.', { code: 'CONFLICT' }],
    [
      '{ missing }',
      'There is no alliance "nato-x". Did you mean "nato" or "nato-y"?',
      { code: 'NOT_FOUND', suggestions: ['nato', 'nato-y'] },
    ],
    ['{ taken }', 'Another record already holds what has to be unique. Nothing was written.', { code: 'CONFLICT' }],
  ])('%s', async (text, message, extensions) => {
    expect(await first(text)).toMatchObject({ message, extensions });
  });

  test('without suggestions where nothing comes close', () => {
    expect(new NotFoundError('school', '曹').message).toBe('There is no school "曹".');
  });

  test('with the argument at fault', () => {
    expect(new BadUserInputError('`first` is at most 100.', 'first').extensions).toEqual({
      argument: 'first',
      code: 'BAD_USER_INPUT',
    });
  });

  test('with the sentences of class-validator, and without the input that it quotes', () => {
    const validationErrors = [{ target: { name: '张三' }, constraints: { length: 'name is too long' } }];
    const formatted = {
      message: 'Argument Validation Error',
      extensions: { code: 'BAD_USER_INPUT', validationErrors },
    };
    expect(formatError(formatted, new Error())).toEqual({
      message: 'name is too long',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe("GraphQL's own errors pass", () => {
  test('of syntax, with their place', async () => {
    expect(await first('{ school(')).toMatchObject({
      message: 'Syntax Error: Expected Name, found <EOF>.',
      locations: [{ line: 1, column: 10 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });

  test('of validation, with what was meant', async () => {
    expect(await first('{ schol(name: "x") { name } }')).toMatchObject({
      message: 'Cannot query field "schol" on type "Query". Did you mean "school", "schools", or "slow"?',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  test('of an argument that turns out to be null while executing', async () => {
    const response = await ask(toy, 'query ($n: Int = 3) { schools(first: $n) { name } }', { n: null });
    expect(response.body.errors[0]).toMatchObject({
      message: 'Argument "first" of non-null type "Int!" must not be null.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('of an operation that is not in the document, with 400', async () => {
    const response = await ask(toy, 'query a { __typename } query b { __typename }');
    expect([response.status, response.body.errors[0]?.extensions]).toEqual([
      400,
      { code: 'OPERATION_RESOLUTION_FAILURE' },
    ]);
  });
});

describe('Any other error is masked', () => {
  test.each(['{ secretFault }', '{ statementFault }', '{ thrownText }'])('%s', async (text) => {
    const error = await first(text);
    const id = error?.extensions['id'];
    expect(error).toMatchObject({
      message: `Internal error. Quote id ${String(id)} when you report it.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(JSON.stringify(error)).not.toMatch(/secret text|12345|at /);
    expect(toy.lines).toContainEqual(expect.objectContaining({ msg: 'internal error', fault: id }));
  });

  test('and logged in full, with the name of its statement', async () => {
    await first('query school { statementFault }');
    expect(toy.lines).toContainEqual(
      expect.objectContaining({
        operation: 'school',
        path: 'statementFault',
        statement: 'schoolByName',
        err: expect.objectContaining({ message: 'Statement "schoolByName": secret text', stack: expect.any(String) }),
      }),
    );
  });

  test('also where the context of a request cannot be made', async () => {
    const broken = await startToy({ context: () => Promise.reject(new Error('secret text')) });
    const { status, body } = await ask(broken, '{ __typename }');
    expect([status, body.errors[0]?.extensions['code']]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(broken.lines[0]).toMatchObject({ msg: 'internal error', fault: body.errors[0]?.extensions['id'] });
    await broken.app.close();
  });
});

describe('The log', () => {
  test('has one line per operation, without its variables', async () => {
    await ask(toy, 'query Look($name: String!) { school(name: $name) { name } }', { name: '张三' });
    expect(toy.lines).toEqual([
      expect.objectContaining({
        msg: 'operation',
        operation: 'Look',
        kind: 'query',
        milliseconds: expect.any(Number),
        statements: ['schoolByName'],
        codes: [],
        reqId: expect.any(String),
      }),
    ]);
    expect(JSON.stringify(toy.lines)).not.toContain('张三');
  });

  test('says a store that is away once per operation', async () => {
    store.away = true;
    await ask(toy, '{ a: school(name: "a") { name } b: school(name: "b") { name } }');
    expect(toy.lines.map(({ msg }) => msg)).toEqual(['store away', 'operation']);
  });
});
