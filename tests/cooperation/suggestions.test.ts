/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\np2,PARAGRAPH,2,2,9,bb\n',
  'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\nschool-c,丙校,p1\n',
  'enterprises.csv': [
    'id,name,evidence',
    'enterprise-1,伙伴公司,p1',
    'enterprise-2,乙校伙伴,p1',
    'enterprise-3,同盟公司,p1',
    'enterprise-4,甲地机器人公司,p2',
    'enterprise-5,母公司,p1',
    'enterprise-6,昔日机器人公司,p1',
    'enterprise-7,同地公司,p1',
    'enterprise-8,基地机器人公司,p1',
    'enterprise-9,并列机器人公司,p1',
    '',
  ].join('\n'),
  'alliances.csv': 'id,name,evidence\nalliance-a,甲联盟,p1\n',
  'places.csv': 'id,name,evidence\nplace-a,甲地,p1\n',
  'programs.csv': 'id,name,evidence\nprogram-a,工业机器人技术应用,p1\nprogram-b,历史,p1\n',
  'training-bases.csv': 'id,name,type,evidence\nbase-a,甲基地,INTEGRATION_BASE,p1\n',
  'memberships.csv':
    'from,type,to,role,evidence\n甲校,MEMBER_OF,甲联盟,MEMBER,p1\n同盟公司,MEMBER_OF,甲联盟,MEMBER,p2\n乙校,MEMBER_OF,甲联盟,MEMBER,p1\n',
  'cooperations.csv': [
    'from,type,to,form,evidence',
    '甲校,COOPERATES_WITH,伙伴公司,PRACTICE,p1',
    '乙校,COOPERATES_WITH,伙伴公司,PRACTICE,p1',
    '甲校,COOPERATES_WITH,乙校,CULTURE,p1',
    '乙校,COOPERATES_WITH,乙校伙伴,SHARED_BASE,p2',
    '甲校,COOPERATES_WITH,昔日机器人公司,PRACTICE,p1',
    '',
  ].join('\n'),
  'relationships.csv': [
    'from,type,to,role,evidence',
    '甲校,OFFERS,工业机器人技术应用,,p1',
    '丙校,OFFERS,历史,,p1',
    '甲校,LOCATED_IN,甲地,,p1',
    '甲地机器人公司,LOCATED_IN,甲地,,p2',
    '同地公司,LOCATED_IN,甲地,,p1',
    '母公司,SUPERVISES,甲校,,p1',
    '甲校,MENTIONED_WITH,并列机器人公司,,p1',
    '甲校,PARTICIPATES_IN,甲基地,BASE_SCHOOL,p1',
    '基地机器人公司,PARTICIPATES_IN,甲基地,BASE_ENTERPRISE,p1',
    '',
  ].join('\n'),
};
const END = `mutation { setRelationshipStatus(input: { relationship: "COOPERATES_WITH~enterprise-6~school-a~PRACTICE", status: ENDED, reason: "停办" }) { userErrors { message } } }`;
const FULL = `{ suggestions(for: "甲校") { for { name } total truncated hint suggestions { derived entity { name } score
  reasons { reason value weight count zh: explanation en: explanation(language: EN)
    grounds { through { name } relationships { wording } evidence { address } } } } } }`;
const names = (narrowed: string) => `{ suggestions(${narrowed}) { total suggestions { entity { name } } } }`;

/** The value of a reason, by what is shared in it. */
const valueOf = (worth: number) => Math.round((worth / (1 + worth)) * 1000) / 1000;
const ground = (through: string, wordings: string[], addresses: string[]) => ({
  through: { name: through },
  relationships: wordings.map((wording) => ({ wording })),
  evidence: addresses.map((address) => ({ address })),
});
const reason = (
  kind: string,
  value: number,
  weight: number,
  [zh, en]: readonly [string, string],
  grounds: ReturnType<typeof ground>[],
) => ({ reason: kind, value, weight, count: 1, zh, en, grounds });

describe('suggestions of partners', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, new Map(Object.entries(files)));
    const { data } = await asker(graph)(END);
    expect(data).toEqual({ setRelationshipStatus: { userErrors: [] } });
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('each has its reasons, with what they rest on; whoever is joined already, in whatever way, is left out', async () => {
    const { data } = await ask(FULL);
    const [industry, place] = [valueOf(1), valueOf(1 / Math.log(3))];
    const [partner, body] = [valueOf(1 / Math.log(3)), valueOf(1 / Math.log(3))];
    const robots = ground('甲地机器人公司', [], ['p2']);
    const program = ground('工业机器人技术应用', ['甲校开设工业机器人技术应用'], ['p1']);
    const located = ground('甲地', ['甲校位于甲地', '甲地机器人公司位于甲地'], ['p1', 'p2']);
    const shared = ground(
      '乙校',
      ['甲校与乙校合作（文化共建、联合主办活动）', '乙校伙伴与乙校合作（共建实训基地）'],
      ['p1', 'p2'],
    );
    const seats = ground(
      '甲联盟',
      ['甲校是甲联盟的成员（会员、成员）', '同盟公司是甲联盟的成员（会员、成员）'],
      ['p1', 'p2'],
    );
    const rounded = (value: number) => Math.round(value * 1000) / 1000;
    expect(data).toEqual({
      suggestions: {
        for: { name: '甲校' },
        total: 3,
        truncated: false,
        hint: null,
        suggestions: [
          {
            derived: true,
            entity: { name: '乙校伙伴' },
            score: rounded(partner * 0.4),
            reasons: [
              reason('SHARED_PARTNERS', partner, 0.4, ['有 1 个共同伙伴：乙校', '1 partner in common: 乙校'], [shared]),
            ],
          },
          {
            derived: true,
            entity: { name: '甲地机器人公司' },
            score: rounded(industry * 0.25 + place * 0.1),
            reasons: [
              reason(
                'SAME_INDUSTRY',
                industry,
                0.25,
                ['行业对口：智能制造与机器人', 'of one industry: smart manufacturing and robotics'],
                [program, robots],
              ),
              reason('SAME_PLACE', place, 0.1, ['同在甲地', 'both in 甲地'], [located]),
            ],
          },
          {
            derived: true,
            entity: { name: '同盟公司' },
            score: rounded(body * 0.25),
            reasons: [reason('SAME_BODY', body, 0.25, ['同在甲联盟', 'both are members of 甲联盟'], [seats])],
          },
        ],
      },
    });
  });

  test('an enterprise is told of schools, unless other kinds are asked for', async () => {
    const { data: schools } = await ask(names('for: "乙校伙伴"'));
    const { data: firms } = await ask(names('for: "乙校伙伴", kinds: [Enterprise], first: 1'));
    expect([schools, firms]).toEqual([
      { suggestions: { total: 1, suggestions: [{ entity: { name: '甲校' } }] } },
      { suggestions: { total: 1, suggestions: [{ entity: { name: '伙伴公司' } }] } },
    ]);
  });

  test('somebody without any reason gets an empty answer that says what was looked for', async () => {
    const { data } = await ask(
      '{ suggestions(for: "丙校") { total truncated suggestions { score } zh: scope en: scope(language: EN) } }',
    );
    expect(data).toEqual({
      suggestions: {
        total: 0,
        truncated: false,
        suggestions: [],
        zh: '在 17 个主体、17 条关系中：与丙校有共同伙伴、同在一个组织或行业对口的企业；已有任何关系的、同属一个单位的除外。',
        en: 'Among 17 entities and 17 relationships: bodies (enterprise) that share partners, a body or an industry with 丙校; without those that it is joined to in any way, and parts of one whole.',
      },
    });
  });

  test('more than were asked for are counted, and how to get them is said', async () => {
    const { data } = await ask(
      '{ suggestions(for: "甲校", first: 1) { total truncated hint suggestions { entity { name } } } }',
    );
    expect(data).toEqual({
      suggestions: {
        total: 3,
        truncated: true,
        hint: '调大 first，或限定 kinds',
        suggestions: [{ entity: { name: '乙校伙伴' } }],
      },
    });
  });

  test.each([
    ['somebody who does not exist', 'for: "无名"', 'There is no entity "无名".'],
    [
      'a place',
      'for: "甲地"',
      '甲地 is of kind Place. Partners are suggested to kinds School, University, Enterprise, Organization.',
    ],
    ['no kind', 'for: "甲校", kinds: []', 'Name at least one kind, or leave kinds out.'],
    [
      'a person as a partner',
      'for: "甲校", kinds: [Person]',
      'Nobody of kind Person is suggested as a partner. Name any of School, University, Enterprise, Organization.',
    ],
    ['no suggestion at all', 'for: "甲校", first: 0', 'first must be 1 to 50; it was 0.'],
    ['too many suggestions', 'for: "甲校", first: 51', 'first must be 1 to 50; it was 51.'],
  ])('%s is refused', async (_, narrowed, message) => {
    const { errors } = await ask(names(narrowed));
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});
