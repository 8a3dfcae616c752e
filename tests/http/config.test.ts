import { ConfigError, readConfig } from '../../src/config.ts';
import { DEFAULT_LIMITS } from '../../src/http/limits.ts';
import { SETTINGS, SETTING_VALUES } from '../../src/settings.ts';

describe('Settings', () => {
  test('nobody has touched start an embedded store on port 4000 of this machine', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      seedsFolder: './seeds',
      store: { engine: 'embedded', folder: './data' },
      logLevel: 'info',
      introspection: true,
      curatorToken: null,
      dataFolder: './data',
      admission: { hosts: [], origins: ['localhost'], frames: [] },
      limits: { depth: 12, cost: 20_000, aliases: 30, bodyBytes: 100_000, requestMilliseconds: 10_000 },
    });
  });

  test('that are empty count as absent', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: ' ' })).toEqual(readConfig({}));
  });

  test('with an address name a Neo4j', () => {
    const environment = {
      NEO4J_URI: 'neo4j+s://graph.example:7687',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'reports',
    };
    expect(readConfig(environment).store).toEqual({
      engine: 'neo4j',
      uri: 'neo4j+s://graph.example:7687',
      user: 'neo4j',
      password: 'secret',
      database: 'reports',
    });
  });

  test('tell all their faults at once, each by its variable', () => {
    const environment = {
      PORT: '70000',
      LOG_LEVEL: 'loud',
      INTROSPECTION: 'perhaps',
      MAX_DEPTH: 'deep',
      CURATOR_TOKEN: 'short',
    };
    expect(() => readConfig(environment)).toThrow(
      new ConfigError(
        'The settings are not right: PORT must be a whole number from 0 to 65535, not "70000"; ' +
          'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud"; ' +
          'INTROSPECTION must be true or false, not "perhaps"; CURATOR_TOKEN must be at least 16 characters long; ' +
          'MAX_DEPTH must be a whole number from 1 to 100, not "deep".',
      ),
    );
  });

  test.each(['http://user:hunter2@graph:7474', 'graph:7687', 'mysql://graph', 'bolt://'])(
    'refuse the address %s',
    (uri) => {
      expect(() => readConfig({ NEO4J_URI: uri })).toThrow(
        /NEO4J_URI must be an address that begins with neo4j:\/\/, .*bolt:/,
      );
      expect(() => readConfig({ NEO4J_URI: uri })).not.toThrow(/hunter2/);
    },
  );

  test('of a Neo4j without its address are a fault, never an embedded store in its place', () => {
    expect(() => readConfig({ NEO4J_PASSWORD: 'secret' })).toThrow('NEO4J_PASSWORD needs NEO4J_URI beside it');
  });

  test('name hosts, origins and frames in one form, however they are written', () => {
    const environment = {
      ALLOWED_HOSTS: 'Graph.Example.CN, *.school.cn., fd00::1 [FD00:0::2],10.0.0.7',
      ALLOWED_ORIGINS: 'localhost,https://Board.example.cn:443/, http://*.example.cn:8080, http://board:*',
      FRAME_ANCESTORS: 'self, https://*.example.cn',
    };
    expect(readConfig(environment).admission).toEqual({
      hosts: ['graph.example.cn', '*.school.cn', 'fd00::1', 'fd00::2', '10.0.0.7'],
      origins: ['localhost', 'https://board.example.cn', 'http://*.example.cn:8080', 'http://board:*'],
      frames: ['self', 'https://*.example.cn'],
    });
    const all = { ALLOWED_HOSTS: '*', ALLOWED_ORIGINS: '*', FRAME_ANCESTORS: '*' };
    expect(readConfig(all).admission).toEqual({ hosts: ['*'], origins: ['*'], frames: ['*'] });
    expect(readConfig({ ALLOWED_ORIGINS: 'none', FRAME_ANCESTORS: 'none' }).admission).toMatchObject({
      origins: [],
      frames: [],
    });
  });

  test.each([
    ['ALLOWED_HOSTS', ['https://graph.example.cn', 'graph.example.cn:4000', 'a;b', 'a/b', '*.', 'a.*.cn', '*cn']],
    [
      'ALLOWED_ORIGINS',
      ['board.example.cn', 'https://board.example.cn/path', 'file:///a', "https://a;b'", 'null', 'none,self'],
    ],
    ['FRAME_ANCESTORS', ['board.example.cn', "'self'", 'https://a;script-src', 'http://[::1]:3000', 'none,self']],
  ])('refuse in %s what would open nothing, or something else', (name, values) => {
    for (const value of values)
      expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`${name} must be .*, separated by commas, not "`));
  });

  test('refuse a token that no header carries', () => {
    for (const CURATOR_TOKEN of ['a token of the curators', '策展人的令牌策展人的令牌策展人的令牌'])
      expect(() => readConfig({ CURATOR_TOKEN })).toThrow('CURATOR_TOKEN must be of visible ASCII characters');
  });

  test('are all described, and all have a value', () => {
    expect(SETTINGS.map(({ name }) => name)).toEqual(Object.keys(SETTING_VALUES));
    expect(SETTINGS.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });

  test('keep the limits that the server has by default', () => {
    expect(DEFAULT_LIMITS).toMatchObject(readConfig({}).limits);
  });
});
