/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\np2,PARAGRAPH,2,2,9,bb\n',
  'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\n',
  'enterprises.csv':
    'id,name,evidence\nenterprise-u,资助公司,p1\nenterprise-v,出资公司,p1\nenterprise-w,订单公司,p1\nenterprise-x,全能公司,p1\nenterprise-y,停办公司,p1\nenterprise-z,旁观公司,p1\n',
  'universities.csv': 'id,name,evidence\nuniversity-a,甲大学,p1\n',
  'programs.csv': 'id,name,type,evidence\nprogram-a,订单班,ORDER_CLASS,p1\nprogram-b,物流,SECONDARY_VOCATIONAL,p1\n',
  'training-bases.csv': 'id,name,type,evidence\nbase-a,甲基地,INTEGRATION_BASE,p1\n',
  'projects.csv': 'id,name,type,evidence\nproject-open,公开试点,APPRENTICESHIP_PILOT,p1\n',
  'cooperations.csv': [
    'from,type,to,form,until,evidence',
    ...['EXCHANGE', 'INTERNSHIP', 'COURSE_DEVELOPMENT', 'TEACHER_EXCHANGE', 'SHARED_BASE', 'INDUSTRIAL_COLLEGE'].map(
      (form) => `甲校,COOPERATES_WITH,全能公司,${form},,p1`,
    ),
    '全能公司,DONATES_TO,甲校,,,p2',
    '甲校,COOPERATES_WITH,停办公司,EXCHANGE,,p1',
    '甲校,COOPERATES_WITH,停办公司,SHARED_BASE,,p1',
    '',
  ].join('\n'),
  'relationships.csv': [
    'from,type,to,role,evidence',
    '甲校,OFFERS,订单班,,p1',
    '订单公司,PARTICIPATES_IN,订单班,PARTNER,p2',
    '甲大学,PARTICIPATES_IN,订单班,PARTNER,p2',
    '全能公司,PARTICIPATES_IN,订单班,PARTNER,p1',
    '甲校,OFFERS,物流,,p1',
    '旁观公司,PARTICIPATES_IN,物流,PARTNER,p1',
    '甲校,PARTICIPATES_IN,公开试点,PARTNER,p1',
    '旁观公司,PARTICIPATES_IN,公开试点,FUNDER,p1',
    '乙校,PARTICIPATES_IN,甲基地,BASE_SCHOOL,p1',
    '出资公司,PARTICIPATES_IN,甲基地,FUNDER,p2',
    '资助公司,FUNDS,乙校,,p1',
    '',
  ].join('\n'),
};
const END = `mutation { setRelationshipStatus(input: { relationship: "COOPERATES_WITH~enterprise-y~school-a~SHARED_BASE", status: ENDED, reason: "停办" }) { userErrors { message } } }`;
const rows = (narrowed = '') => `{ cooperationLadder${narrowed} { total truncated rows {
  derived school { name } partner { name } depth kind zh: label en: label(language: EN)
  steps { depth kind ended through { name } relationships { evidence { address } } } } } }`;
const pairs = (narrowed: string) =>
  `{ cooperationLadder${narrowed} { rows { kind partner { name } steps { kind ended } } } }`;

describe('the ladder of cooperation', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, new Map(Object.entries(files)));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const shown = (depth: number, kind: string, addresses: string[], through: string | null = null) => ({
    depth,
    kind,
    ended: false,
    through: through && { name: through },
    relationships: addresses.map((address) => ({ evidence: [{ address }] })),
  });
  const row = (school: string, partner: string, zh: string, en: string, steps: ReturnType<typeof shown>[]) => ({
    derived: true,
    school: { name: school },
    partner: { name: partner },
    depth: steps[0]!.depth,
    kind: steps[0]!.kind,
    zh,
    en,
    steps,
  });

  test('the steps are told from the deepest to the shallowest, each with what shows it', async () => {
    const { data } = await ask(rows('(minDepth: 3)'));
    const given = ['投资与捐赠', 'investment and donation'] as const;
    expect(data).toEqual({
      cooperationLadder: {
        total: 5,
        truncated: false,
        rows: [
          row('甲校', '全能公司', ...given, [
            shown(8, 'INVESTMENT_OR_DONATION', ['p2']),
            shown(7, 'INDUSTRIAL_COLLEGE', ['p1']),
            shown(6, 'SHARED_BASE', ['p1']),
            shown(5, 'TEACHER_EXCHANGE', ['p1']),
            shown(4, 'JOINT_COURSE', ['p1']),
            shown(3, 'ORDER_CLASS', ['p1', 'p1'], '订单班'),
            shown(2, 'INTERNSHIP', ['p1']),
            shown(1, 'VISIT', ['p1']),
          ]),
          row('乙校', '资助公司', ...given, [shown(8, 'INVESTMENT_OR_DONATION', ['p1'])]),
          row('乙校', '出资公司', ...given, [shown(8, 'INVESTMENT_OR_DONATION', ['p1', 'p2'], '甲基地')]),
          row(
            '甲校',
            '停办公司',
            '共建工作室、基地、学习中心、研发',
            'joint studios, bases, learning centers, research',
            [shown(6, 'SHARED_BASE', ['p1']), shown(1, 'VISIT', ['p1'])],
          ),
          row('甲校', '订单公司', '订单班、企业冠名班', 'order classes, classes run for an enterprise', [
            shown(3, 'ORDER_CLASS', ['p2', 'p1'], '订单班'),
          ]),
        ],
      },
    });
  });

  test('taking part in a program that is no order class, or in a pilot open to many, is no step', async () => {
    const { data } = await ask(pairs('(schools: ["甲校"], limit: 500)'));
    const partners = (data as { cooperationLadder: { rows: { partner: { name: string } }[] } }).cooperationLadder.rows;
    expect(partners.map(({ partner }) => partner.name)).toEqual(['全能公司', '停办公司', '订单公司']);
  });

  test('a class run for an enterprise is no step of the school with a university that takes part in it', async () => {
    const { data } = await ask(pairs('(kinds: [University])'));
    expect(data).toEqual({ cooperationLadder: { rows: [] } });
  });

  test('pairs are found by a step that they have reached', async () => {
    const { data } = await ask(pairs('(steps: [ORDER_CLASS, VISIT], minDepth: 8)'));
    const { rows: found } = (data as { cooperationLadder: { rows: { partner: object }[] } }).cooperationLadder;
    expect(found.map(({ partner }) => partner)).toEqual([{ name: '全能公司' }]);
  });

  test.each([
    ['a step that does not exist', '(steps: [MARRIAGE])', 'Value "MARRIAGE" does not exist in "CooperationStep" enum.'],
    ['a depth that does not exist', '(minDepth: 9)', 'minDepth must be 0 to 8; it was 9.'],
    ['no rows at all', '(limit: 0)', 'limit must be 1 to 500; it was 0.'],
    ['a school that does not exist', '(schools: ["无名校"])', 'There is no entity "无名校".'],
    ['an enterprise for a school', '(schools: ["全能公司"])', '全能公司 is no school.'],
  ])('%s is refused', async (_, narrowed, message) => {
    const { errors } = await ask(pairs(narrowed));
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });

  test('a step that has ended is told as ended, and the deepest that lasts is the depth of the pair', async () => {
    const { data: ended } = await ask(END);
    expect(ended).toEqual({ setRelationshipStatus: { userErrors: [] } });
    const { data } = await asker(graph)(pairs('(schools: ["甲校"], steps: [SHARED_BASE])'));
    const { rows: found } = (data as { cooperationLadder: { rows: { kind: string }[] } }).cooperationLadder;
    expect(found[1]).toEqual({
      kind: 'VISIT',
      partner: { name: '停办公司' },
      steps: [
        { kind: 'SHARED_BASE', ended: true },
        { kind: 'VISIT', ended: false },
      ],
    });
  });
});
