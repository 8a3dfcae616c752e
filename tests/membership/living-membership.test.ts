/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\n',
  'schools.csv': 'id,name,evidence\nschool-a,甲校,p1\nschool-b,乙校,p1\nschool-c,丙校,p1\nschool-d,丁校,p1\n',
  'enterprises.csv': 'id,name,evidence\nenterprise-x,子公司,p1\n',
  'alliances.csv': 'id,name,evidence\nalliance-a,甲联盟,p1\nalliance-b,乙联盟,p1\nalliance-c,丙联盟,p1\n',
  'people.csv': 'id,name,evidence\nperson-0001,张三,p1\n',
  'training-bases.csv': 'id,name,evidence\nbase-a,甲基地,p1\nbase-c,丙基地,p1\n',
  'events.csv': 'id,name,evidence\nevent-a,甲会,p1\nevent-b,乙会,p1\nevent-c,决赛,p1\n',
  'competitions.csv': 'id,name,evidence\ncompetition-c,丙赛,p1\n',
  'courses.csv': 'id,name,evidence\ncourse-a,甲课,p1\n',
  'projects.csv': 'id,name,evidence\nproject-a,甲项目,p1\n',
  'awards.csv': 'id,name,evidence\naward-c,丙奖,p1\n',
  'places.csv': 'id,name,evidence\nplace-a,甲区,p1\n',
  'memberships.csv':
    'from,type,to,role,evidence\n甲校,MEMBER_OF,甲联盟,CHAIR,p1\n甲校,MEMBER_OF,甲联盟,SECRETARIAT,p1\n乙校,MEMBER_OF,甲联盟,MEMBER,p1\n丙校,MEMBER_OF,甲联盟,MEMBER,p1\n子公司,MEMBER_OF,甲联盟,MEMBER,p1\n张三,MEMBER_OF,甲联盟,VICE_CHAIR,p1\n张三,MEMBER_OF,丙联盟,CHAIR,p1\n丁校,MEMBER_OF,丙联盟,MEMBER,p1\n',
  'cooperations.csv': 'from,type,to,form,evidence\n丙校,COOPERATES_WITH,子公司,TEACHER_EXCHANGE,p1\n',
  'relationships.csv': [
    'from,type,to,role,office,since,until,evidence',
    '甲联盟,ESTABLISHES,甲基地,,,,,p1',
    '甲校,PARTICIPATES_IN,甲基地,BASE_SCHOOL,,2020,2021,p1',
    '甲会,CONCERNS,甲联盟,,,,,p1',
    '张三,PARTICIPATES_IN,甲会,SPEAKER,,,,p1',
    '乙校,FUNDS,甲联盟,,,,,p1',
    '甲联盟,LOCATED_IN,甲区,,,,,p1',
    '丙校,LOCATED_IN,甲区,,,,,p1',
    '张三,HOLDS_OFFICE,乙校,,校长,,,p1',
    '张三,PARTICIPATES_IN,乙会,ATTENDEE,,,,p1',
    '张三,PARTICIPATES_IN,乙会,SPEAKER,,,,p1',
    '丙联盟,PARTICIPATES_IN,乙会,ORGANIZER,,,,p1',
    '乙会,CONCERNS,丙联盟,,,,,p1',
    '张三,PARTICIPATES_IN,决赛,ATTENDEE,,,,p1',
    '决赛,PART_OF,丙赛,,,,,p1',
    '丙联盟,PARTICIPATES_IN,丙赛,ORGANIZER,,,,p1',
    '丁校,DEVELOPS,甲课,,,,,p1',
    '甲课,CANDIDATE_FOR,丙奖,IN_PREPARATION,,,,p1',
    '丙奖,CONCERNS,丙联盟,,,,,p1',
    '丁校,PARTICIPATES_IN,甲项目,SUPPORTER,,,,p1',
    '丙基地,PARTICIPATES_IN,甲项目,SUPPORTER,,,,p1',
    '丙基地,PART_OF,丙联盟,,,,,p1',
    '',
  ].join('\n'),
};
const question = (period = '') => `{ alliance(name: "甲联盟") {
  composition { named persons byKind { kind role count } byKindAndRole { kind role count } }
  livingMembership ${period} { period told livingCount sleepingCount livingShare members {
    member { name } living memberships { role } traces { kind through { name } relationships { type } } withFellowMembers { kind through { name } }
  } } } }`;

describe('the members of a body', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, new Map(Object.entries(files)));
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  const training = [{ kind: 'TRAINING', through: { name: '丙校' } }];
  const members = [
    {
      member: { name: '张三' },
      living: true,
      memberships: [{ role: 'VICE_CHAIR' }],
      traces: [
        {
          kind: 'EVENT',
          through: { name: '甲会' },
          relationships: [{ type: 'PARTICIPATES_IN' }, { type: 'CONCERNS' }],
        },
      ],
      withFellowMembers: [],
    },
    {
      member: { name: '甲校' },
      living: true,
      memberships: [{ role: 'CHAIR' }, { role: 'SECRETARIAT' }],
      traces: [
        {
          kind: 'BASE',
          through: { name: '甲基地' },
          relationships: [{ type: 'PARTICIPATES_IN' }, { type: 'ESTABLISHES' }],
        },
      ],
      withFellowMembers: [],
    },
    {
      member: { name: '乙校' },
      living: true,
      memberships: [{ role: 'MEMBER' }],
      traces: [{ kind: 'DONATION', through: null, relationships: [{ type: 'FUNDS' }] }],
      withFellowMembers: [],
    },
    {
      member: { name: '子公司' },
      living: false,
      memberships: [{ role: 'MEMBER' }],
      traces: [],
      withFellowMembers: training,
    },
    {
      member: { name: '丙校' },
      living: false,
      memberships: [{ role: 'MEMBER' }],
      traces: [],
      withFellowMembers: [{ kind: 'TRAINING', through: { name: '子公司' } }],
    },
  ];

  test('are counted by kind and role, and told living or sleeping by the traces of their activity', async () => {
    expect((await ask(question())).data).toEqual({
      alliance: {
        composition: {
          named: 4,
          persons: 1,
          byKind: [
            { kind: 'Enterprise', role: null, count: 1 },
            { kind: 'Person', role: null, count: 1 },
            { kind: 'School', role: null, count: 3 },
          ],
          byKindAndRole: [
            { kind: 'Enterprise', role: 'MEMBER', count: 1 },
            { kind: 'Person', role: 'VICE_CHAIR', count: 1 },
            { kind: 'School', role: 'CHAIR', count: 1 },
            { kind: 'School', role: 'MEMBER', count: 2 },
            { kind: 'School', role: 'SECRETARIAT', count: 1 },
          ],
        },
        livingMembership: { period: null, told: true, livingCount: 3, sleepingCount: 2, livingShare: 0.6, members },
      },
    });
  });

  test('show the activity of one year only, where a year is asked for; who sleeps in one that no edition tells of is not known', async () => {
    const { data } = await ask(question('(period: "2021")'));
    expect(data).toMatchObject({
      alliance: {
        livingMembership: { period: '2021', told: false, livingCount: 1, sleepingCount: null, livingShare: null },
      },
    });
  });

  test('last in a year after the last edition only where a source says so', async () => {
    const { data } = await ask(question('(period: "2030")'));
    expect(data).toMatchObject({
      alliance: { livingMembership: { told: false, livingCount: 0, sleepingCount: null } },
    });
  });

  test('show each thing that they meet in once, also where it is part of something of the body', async () => {
    const { data } = await ask(`{ alliance(name: "丙联盟") { livingMembership { members {
      member { name } traces { kind through { name } relationships { type } } } } } }`);
    const [event, final, course] = [
      {
        kind: 'EVENT',
        through: { name: '乙会' },
        relationships: [
          { type: 'PARTICIPATES_IN' },
          { type: 'CONCERNS' },
          { type: 'PARTICIPATES_IN' },
          { type: 'PARTICIPATES_IN' },
        ],
      },
      {
        kind: 'EVENT',
        through: { name: '决赛' },
        relationships: [{ type: 'PARTICIPATES_IN' }, { type: 'PART_OF' }, { type: 'PARTICIPATES_IN' }],
      },
      {
        kind: 'CLASS',
        through: { name: '甲课' },
        relationships: [{ type: 'DEVELOPS' }, { type: 'CANDIDATE_FOR' }, { type: 'CONCERNS' }],
      },
    ];
    const helped = {
      kind: 'PROJECT',
      through: { name: '甲项目' },
      relationships: [{ type: 'PARTICIPATES_IN' }, { type: 'PARTICIPATES_IN' }, { type: 'PART_OF' }],
    };
    const { members } = (data as { alliance: { livingMembership: { members: unknown[] } } }).alliance.livingMembership;
    expect(members).toEqual([
      { member: { name: '张三' }, traces: [event, final] },
      { member: { name: '丁校' }, traces: [course, helped] },
    ]);
  });

  test('say on whose behalf a person sits, and how many different bodies the rows are', async () => {
    const { data } = await ask(`{
      alliance(name: "甲联盟") { members(kinds: [Person]) { edges { onBehalfOf { unit { name } offices { office } } } } }
      school(name: "甲校") { memberships { totalCount differentCount edges { onBehalfOf { unit { name } } } } }
    }`);
    expect(data).toEqual({
      alliance: { members: { edges: [{ onBehalfOf: [{ unit: { name: '乙校' }, offices: [{ office: '校长' }] }] }] } },
      school: { memberships: { totalCount: 2, differentCount: 1, edges: [{ onBehalfOf: [] }, { onBehalfOf: [] }] } },
    });
  });

  test('of a body that names none are none, and no share is made up', async () => {
    const { data } = await ask(question().replace('甲联盟', '乙联盟'));
    expect(data).toEqual({
      alliance: {
        composition: { named: 0, persons: 0, byKind: [], byKindAndRole: [] },
        livingMembership: {
          period: null,
          told: true,
          livingCount: 0,
          sleepingCount: 0,
          livingShare: null,
          members: [],
        },
      },
    });
  });

  test('are not asked of a year that is none', async () => {
    const { errors } = await ask(question('(period: "last")'));
    expect(errors?.[0]).toMatchObject({
      message: '"last" is no year. Write four digits: 2024.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
