/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\np2,PARAGRAPH,2,2,9,bb\n',
  'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\nschool-c,丙校,p1\nschool-d,丁校,p1\n',
  'enterprises.csv': 'id,name,evidence\nenterprise-x,子公司,p1\nenterprise-y,丑公司,p1\n',
  'universities.csv': 'id,name,evidence\nuniversity-a,甲大学,p1\n',
  'programs.csv': [
    'id,name,type,evidence',
    'program-1,无名专业,SECONDARY_VOCATIONAL,p1',
    'program-2,一家专业,SECONDARY_VOCATIONAL,p1',
    'program-3,两家专业,SECONDARY_VOCATIONAL,p1',
    'program-4,计数专业,SECONDARY_VOCATIONAL,p1',
    'program-5,没有专业,SECONDARY_VOCATIONAL,p1',
    'program-6,贯通专业,SECONDARY_TO_UNDERGRADUATE,p1',
    'program-7,无校专业,SECONDARY_VOCATIONAL,p1',
    'program-8,全覆盖专业,SECONDARY_VOCATIONAL,p1',
    '',
  ].join('\n'),
  'training-bases.csv': 'id,name,type,evidence\nbase-a,甲基地,INTEGRATION_BASE,p1\n',
  'projects.csv': 'id,name,type,evidence\nproject-open,公开试点,APPRENTICESHIP_PILOT,p1\n',
  'cooperations.csv': 'from,type,to,form,evidence\n乙校,COOPERATES_WITH,子公司,PARTNER_UNIT,p1\n',
  'figures.csv':
    'subject,metric,value,comparator,period,evidence\nschool-b,PARTNER_UNITS,2,EXACT,2024,p2\nschool-c,PARTNER_UNITS,0,EXACT,2024,p2\nschool-d,PROGRAM_COVERAGE,100,EXACT,2024,p2\nschool-a,PROGRAM_COVERAGE,50,EXACT,2024,p2\n',
  'relationships.csv': [
    'from,type,to,role,since,until,evidence',
    ...[1, 2, 3, 6].map((number) => `甲校,OFFERS,program-${number},,,,p1`),
    '乙校,OFFERS,program-4,,,,p1',
    '丙校,OFFERS,program-5,,,,p1',
    '丁校,OFFERS,program-8,,,,p1',
    '甲基地,CONCERNS,program-2,,,,p1',
    '甲校,PARTICIPATES_IN,甲基地,BASE_SCHOOL,,,p1',
    '子公司,PARTICIPATES_IN,甲基地,BASE_ENTERPRISE,,,p2',
    '公开试点,CONCERNS,program-1,,,,p1',
    '丑公司,PARTICIPATES_IN,公开试点,PARTNER,,,p1',
    '子公司,PARTICIPATES_IN,program-3,PARTNER,,,p1',
    '丑公司,DEVELOPS,program-3,,,,p1',
    'program-6,ARTICULATES_WITH,甲大学,,,,p1',
    '',
  ].join('\n'),
};
const END = `mutation { setRelationshipStatus(input: { relationship: "PARTICIPATES_IN~enterprise-x~base-a~BASE_ENTERPRISE", status: ENDED, reason: "停办" }) { userErrors { message } } }`;
const asking = (narrowed = '', fields = 'edges { node { name } finding }') =>
  `{ programsWithoutPartner${narrowed} { totalCount ${fields} } }`;
const found = (...rows: [name: string, finding: string][]) => ({
  programsWithoutPartner: {
    totalCount: rows.length,
    edges: rows.map(([name, finding]) => ({ node: { name }, finding })),
  },
});

describe('programs without partners', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, new Map(Object.entries(files)));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('none named, counted or covered without a name, and stated to be none are told apart', async () => {
    const { data } = await ask(asking());
    expect(data).toEqual(
      found(
        ['无名专业', 'NOT_NAMED'],
        ['一家专业', 'ONE_NAMED'],
        ['计数专业', 'COUNTED_NOT_NAMED'],
        ['没有专业', 'STATED_NONE'],
        ['贯通专业', 'NOT_NAMED'],
        ['无校专业', 'NOT_NAMED'],
        ['全覆盖专业', 'COVERED_NOT_NAMED'],
      ),
    );
  });

  test('a program with one partner says which, through what, and at which places that stands', async () => {
    const fields = `truncated dataVersion edges { named schools { name } stated { value }
      partners { partner { name } via { through { name } relationships { type evidence { address } } } } }`;
    const { data } = await ask(asking('(schools: ["甲校"], named: 1)', fields));
    const ties = [
      { type: 'CONCERNS', evidence: [{ address: 'p1' }] },
      { type: 'PARTICIPATES_IN', evidence: [{ address: 'p2' }] },
    ];
    const partner = { partner: { name: '子公司' }, via: [{ through: { name: '甲基地' }, relationships: ties }] };
    expect(data).toEqual({
      programsWithoutPartner: {
        totalCount: 1,
        truncated: false,
        dataVersion: expect.any(Number),
        edges: [{ named: 1, schools: [{ name: '甲校' }], stated: [{ value: 50 }], partners: [partner] }],
      },
    });
  });

  test('which kinds of partner count is for the caller to say', async () => {
    const { data } = await ask(asking('(schools: ["甲校"], partnerKinds: [University])'));
    expect(data).toEqual(
      found(['无名专业', 'NOT_NAMED'], ['一家专业', 'NOT_NAMED'], ['两家专业', 'NOT_NAMED'], ['贯通专业', 'ONE_NAMED']),
    );
  });

  test('in a year of which no source tells, nothing is named and nothing counted', async () => {
    const { data } = await ask(asking('(period: "1990", types: [SECONDARY_VOCATIONAL], schools: ["甲校", "乙校"])'));
    const names = ['无名专业', '一家专业', '两家专业', '计数专业'];
    expect(data).toEqual(found(...names.map((name): [string, string] => [name, 'NOT_NAMED'])));
  });

  test('pages go on where the last one ended', async () => {
    const fields = 'truncated hint(language: EN) nodes { name } pageInfo { hasNextPage endCursor }';
    type Page = { nodes: { name: string }[]; hint: string | null; pageInfo: { endCursor: string } };
    const pages: Page[] = [];
    for (const _ of [1, 2, 3]) {
      const cursor = pages.at(-1)?.pageInfo.endCursor;
      const { data } = await ask(asking(`(first: 3 ${cursor ? `after: "${cursor}"` : ''})`, fields));
      pages.push((data as { programsWithoutPartner: Page }).programsWithoutPartner);
    }
    expect(pages.map(({ nodes }) => nodes.map(({ name }) => name))).toEqual([
      ['无名专业', '一家专业', '计数专业'],
      ['没有专业', '贯通专业', '无校专业'],
      ['全覆盖专业'],
    ]);
    expect(pages.map(({ hint }) => hint)).toEqual(['Go on with after: endCursor', 'Go on with after: endCursor', null]);
  });

  test('what was searched is told in both languages', async () => {
    const { data } = await ask(
      '{ programsWithoutPartner(schools: ["丙校"], named: 1, period: "2024") { totalCount zh: scope en: scope(language: EN) } }',
    );
    expect(data).toEqual({
      programsWithoutPartner: {
        totalCount: 0,
        zh: '在 17 个主体、16 条关系中：丙校的专业，只点名一家伙伴（企业，2024 年）；伙伴指直接参与、合办或开发该专业，或参与以该专业为对象的项目、基地、中心、工作室；合作内容里仅以文字提到专业的、已终止的不计；未点名不等于没有。',
        en: 'Among 17 entities and 16 relationships: programs of 丙校 with one partner named (enterprise, 2024); a partner takes part in, jointly runs or develops the program, or takes part in a project, base, center or studio about it; programs told of only in the words of a cooperation, and what has ended, do not count; not named is not the same as none.',
      },
    });
  });

  test.each([
    ['a school that does not exist', '(schools: ["无名校"])', 'There is no entity "无名校". Did you mean "无名专业"?'],
    ['an enterprise for a school', '(schools: ["子公司"])', '子公司 is no school.'],
    ['no kind of partner', '(partnerKinds: [])', 'Name at least one kind of partner.'],
    ['a kind that does not exist', '(partnerKinds: [Company])', 'Value "Company" does not exist in "EntityKind" enum.'],
    ['two partners', '(named: 2)', 'named must be 0 or 1; it was 2.'],
    ['a year that is none', '(period: "去年")', '"去年" is no year. Write four digits: 2024.'],
    ['an empty page', '(first: 0)', 'A page holds 1 to 100 rows; first was 0.'],
    ['a broken cursor', '(after: "x")', '"x" is no cursor. Pass the endCursor of the page before.'],
  ])('%s is refused', async (_, narrowed, message) => {
    const { errors } = await ask(asking(narrowed));
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });

  test('a partner of the past is none', async () => {
    const { data: ended } = await ask(END);
    expect(ended).toEqual({ setRelationshipStatus: { userErrors: [] } });
    const { data } = await asker(graph)(asking('(named: 1)'));
    expect(data).toEqual(found());
  });
});
