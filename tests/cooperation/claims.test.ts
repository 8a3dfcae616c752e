/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Folder } from '../../src/edition/folder.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

function edition(id: string, publisher: string, files: Readonly<Record<string, string>>): Folder {
  return new Map(
    Object.entries({
      'edition.csv': `id,title,publisher,period\n${id},${publisher}年度报告,${publisher},2024\n`,
      'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\n',
      ...files,
    }),
  );
}

const cooperations = (...rows: string[]) => ({
  'cooperations.csv': ['from,type,to,form,evidence', ...rows.map((row) => `${row},p1`), ''].join('\n'),
});
const bureau = edition('district-2024', '甲区教育局', {
  'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\n',
  'enterprises.csv': 'id,name,evidence\nenterprise-x,子公司,p1\nenterprise-y,丑公司,p1\n',
  'organizations.csv': 'id,name,evidence\norganization-bureau,甲区教育局,p1\n',
  'alliances.csv': 'id,name,evidence\nalliance-a,甲联盟,p1\n',
  'memberships.csv': 'from,type,to,role,evidence\n甲校,MEMBER_OF,甲联盟,MEMBER,p1\n',
  ...cooperations(
    '甲校,COOPERATES_WITH,子公司,PRACTICE',
    '甲校,COOPERATES_WITH,子公司,SHARED_BASE',
    '乙校,COOPERATES_WITH,丑公司,PRACTICE',
    '甲区教育局,COOPERATES_WITH,乙校,PROJECT',
  ),
});
/** An enterprise and a school that report on themselves, and somebody who is nobody in the graph. */
const enterprise = edition('x-2024', '子公司', {
  ...cooperations('甲校,COOPERATES_WITH,子公司,PRACTICE', '子公司,COOPERATES_WITH,丑公司,PROJECT'),
});
const school = edition('a-2024', '甲校', cooperations('甲校,COOPERATES_WITH,子公司,PRACTICE'));
const stranger = edition('news-2024', '某报', cooperations('乙校,COOPERATES_WITH,丑公司,PRACTICE'));

const rows = (narrowed = '') => `{ oneSidedClaims${narrowed} { totalCount edges {
  standing node { wording } silent { entity { name } hasReport } } } }`;
const summary = '{ oneSidedClaims { counts { standing count } speakers { publisher speaker { kind } count } } }';
const silent = (name: string, hasReport: boolean) => ({ entity: { name }, hasReport });
const row = (standing: string, wording: string, ...sides: ReturnType<typeof silent>[]) => ({
  standing,
  node: { wording },
  silent: sides,
});
const base = '子公司与甲校合作（共建实训基地）';
const practice = '丑公司与乙校合作（师生企业实践）';

describe('a district whose report speaks alone', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, bureau);
  });
  afterAll(() => graph.close());

  test('tells cooperation as a third party, except where it is a side itself', async () => {
    const { data } = await asker(graph)(rows());
    expect(data).toEqual({
      oneSidedClaims: {
        totalCount: 4,
        edges: [
          row('THIRD_PARTY_ONLY', '子公司与甲校合作（师生企业实践）', silent('子公司', false), silent('甲校', false)),
          row('THIRD_PARTY_ONLY', base, silent('子公司', false), silent('甲校', false)),
          row('THIRD_PARTY_ONLY', practice, silent('丑公司', false), silent('乙校', false)),
          row('ONE_SIDE', '甲区教育局与乙校合作（合作项目）', silent('乙校', false)),
        ],
      },
    });
  });

  test('is said to be the single source', async () => {
    const { data } = await asker(graph)('{ oneSidedClaims(of: ["乙校"]) { zh: scope en: scope(language: EN) } }');
    expect(data).toEqual({
      oneSidedClaims: {
        zh: '在 6 个主体、5 条关系中：乙校的关系（合作、捐赠、对口支援、结对帮扶、委托；两端：任何类别），已终止的除外；数据中只有一个来源：甲区教育局；一方没有说，不等于它否认。',
        en: 'Among 6 entities and 5 relationships: relationships of 乙校 (COOPERATES_WITH, DONATES_TO, ASSISTS, COMMISSIONS; ends: any kind) that have not ended; a single source speaks: 甲区教育局; not saying it is not denying it.',
      },
    });
  });
});

describe('an enterprise, a school and a newspaper that speak beside the district', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    for (const each of [bureau, enterprise, school, stranger]) await applyEdition(graph, each);
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('what one side tells and the other, whose report was read, does not is told apart from what no side tells', async () => {
    const { data } = await ask(rows());
    expect(data).toEqual({
      oneSidedClaims: {
        totalCount: 4,
        edges: [
          row('ONE_SIDE', '子公司与丑公司合作（合作项目）', silent('丑公司', false)),
          row('THIRD_PARTY_ONLY', base, silent('子公司', true), silent('甲校', true)),
          row('THIRD_PARTY_ONLY', practice, silent('丑公司', false), silent('乙校', false)),
          row('ONE_SIDE', '甲区教育局与乙校合作（合作项目）', silent('乙校', false)),
        ],
      },
    });
  });

  test('all standings are counted, and so is what each source tells', async () => {
    const { data } = await ask(summary);
    expect(data).toEqual({
      oneSidedClaims: {
        counts: [
          { standing: 'BOTH_SIDES', count: 1 },
          { standing: 'ONE_SIDE', count: 2 },
          { standing: 'THIRD_PARTY_ONLY', count: 2 },
        ],
        speakers: [
          { publisher: '甲区教育局', speaker: { kind: 'Organization' }, count: 4 },
          { publisher: '子公司', speaker: { kind: 'Enterprise' }, count: 2 },
          { publisher: '某报', speaker: null, count: 1 },
          { publisher: '甲校', speaker: { kind: 'School' }, count: 1 },
        ],
      },
    });
  });

  test('a relationship says who tells it, on which side each stands, and where', async () => {
    const { data } = await ask(
      `{ school(name: "甲校") { relationships(types: [COOPERATES_WITH]) { nodes {
        form claimStanding claimedBy { publisher side speaker { name } editions { readableId } evidence { address } } } } } }`,
    );
    const claim = (publisher: string, side: string, id: string) => ({
      publisher,
      side,
      speaker: { name: publisher },
      editions: [{ readableId: id }],
      evidence: [{ address: 'p1' }],
    });
    const district = claim('甲区教育局', 'THIRD_PARTY', 'district-2024');
    const [of, at] = [claim('子公司', 'FROM', 'x-2024'), claim('甲校', 'TO', 'a-2024')];
    expect(data).toEqual({
      school: {
        relationships: {
          nodes: [
            {
              form: 'PRACTICE',
              claimStanding: 'BOTH_SIDES',
              claimedBy: [at, district, of],
            },
            { form: 'SHARED_BASE', claimStanding: 'THIRD_PARTY_ONLY', claimedBy: [district] },
          ],
        },
      },
    });
  });

  test('memberships, and what both sides tell, are found too', async () => {
    const { data } = await ask(rows('(types: [MEMBER_OF, COOPERATES_WITH], standings: [BOTH_SIDES], of: ["甲校"])'));
    const memberships = await ask(rows('(types: [MEMBER_OF])'));
    expect([data, memberships.data]).toEqual([
      { oneSidedClaims: { totalCount: 1, edges: [row('BOTH_SIDES', '子公司与甲校合作（师生企业实践）')] } },
      {
        oneSidedClaims: {
          totalCount: 1,
          edges: [
            row('THIRD_PARTY_ONLY', '甲校是甲联盟的成员（会员、成员）', silent('甲校', true), silent('甲联盟', false)),
          ],
        },
      },
    ]);
  });

  test('pages go on where the last one ended', async () => {
    const fields = 'truncated nodes { wording } pageInfo { endCursor hasPreviousPage }';
    const page = async (after: string) => {
      const { data } = await ask(`{ oneSidedClaims(kinds: [School, Enterprise], first: 2${after}) { ${fields} } }`);
      return (data as { oneSidedClaims: { nodes: { wording: string }[]; pageInfo: { endCursor: string } } })
        .oneSidedClaims;
    };
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ wording }) => wording)).toEqual([
      '子公司与丑公司合作（合作项目）',
      base,
      practice,
    ]);
    expect(second).toMatchObject({ truncated: false, pageInfo: { hasPreviousPage: true } });
  });

  test.each([
    ['somebody who does not exist', '(of: ["无名校"])', 'There is no entity "无名校".'],
    ['no way of being told', '(standings: [])', 'Name at least one way of being told.'],
    ['no type of relationship', '(types: [])', 'Name at least one type of relationship.'],
    [
      'a standing that does not exist',
      '(standings: [NOBODY])',
      'Value "NOBODY" does not exist in "ClaimStanding" enum.',
    ],
    ['a year that is none', '(period: "24")', '"24" is no year. Write four digits: 2024.'],
    ['too large a page', '(first: 101)', 'A page holds 1 to 100 rows; first was 101.'],
  ])('%s is refused', async (_, narrowed, message) => {
    const { errors } = await ask(rows(narrowed));
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});
