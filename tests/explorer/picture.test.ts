import { describe, expect, test } from '@jest/globals';
import { arrowsOf, styleOf } from '../../src/explorer/map/line-styles.ts';
import { drawingOf, sceneOf, type Scene } from '../../src/explorer/map/scene.ts';
import { pictureOf } from '../../src/explorer/map/picture.ts';
import { themeOf } from '../../src/explorer/map/theme.ts';
import { toSvg } from '../../src/explorer/map/to-svg.ts';
import { viewOf } from '../../src/explorer/state/view.ts';

const node = (id: string, kind: string, x: number, y: number, degree = 1) => ({
  id,
  name: `<${id}> & co`,
  kind,
  degree,
  x,
  y,
});
const edge = (from: string, to: string, category: string) => ({
  id: `${from}~${to}~${category}`,
  from,
  to,
  type: 'X',
  category,
});

const drawing = drawingOf({
  dataVersion: 3,
  layoutVersion: 1,
  total: 4,
  truncated: false,
  leftOutEdges: 0,
  nodes: [
    node('school', 'School', 0, 0, 9),
    node('firm', 'Enterprise', 100, 0),
    node('base', 'TrainingBase', 0, 100),
    node('award', 'Award', 100, 100),
    { ...node('new', 'School', 0, 0), x: null, y: null },
  ],
  edges: [
    edge('school', 'firm', 'COOPERATION'),
    edge('firm', 'school', 'MENTION'),
    edge('school', 'base', 'PARTICIPATION'),
  ],
});
const sceneAt = (address: string, lit: ReadonlySet<string> | null = null, selected: string | null = null): Scene =>
  sceneOf(drawing, viewOf(new URL(address, 'http://localhost')), lit, selected);

describe('what the map shows', () => {
  test('is all that has a place, parallel relations as one line', () => {
    const scene = sceneAt('/');
    expect([...scene.shown].sort()).toEqual(['award', 'base', 'firm', 'school']);
    expect([scene.edges.size, scene.relations.length]).toEqual([2, 3]);
  });

  test.each([
    ['/?t=school', ['school'], 0],
    ['/?t=school,enterprise&c=MENTION', ['firm', 'school'], 1],
    ['/?c=PARTICIPATION', ['base', 'school'], 1],
    ['/?t=enterprise', ['firm'], 0],
    ['/?t=enterprise&c=COOPERATION', ['firm', 'school'], 1],
    ['/list?t=project&c=PARTICIPATION&of=relations', ['base', 'school'], 1],
    ['/?t=project&c=COOPERATION', [], 0],
    ['/?t=&c=COOPERATION', [], 0],
    ['/?t=', [], 0],
  ])('follows the filters: %s', (address, shown, relations) => {
    const scene = sceneAt(address);
    expect([[...scene.shown].sort(), scene.relations.length]).toEqual([shown, relations]);
  });

  test('holds of one that is selected the relations to those chosen', () => {
    expect(sceneAt('/n/school?t=enterprise&c=COOPERATION,PARTICIPATION', null, 'school').relations).toHaveLength(1);
  });

  test('keeps what is selected, and only what is lit where one focuses', () => {
    expect([...sceneAt('/n/award?t=school&f=1', new Set(['award', 'school']), 'award').shown].sort()).toEqual([
      'award',
      'school',
    ]);
  });
});

describe('the line of several relations', () => {
  const giving = { ...edge('firm', 'school', 'FUNDING'), type: 'DONATES_TO' };
  const back = { ...edge('school', 'firm', 'FUNDING'), type: 'FUNDS' };
  const working = edge('school', 'firm', 'COOPERATION');
  const belonging = edge('school', 'firm', 'STRUCTURE');

  test.each([
    ['dashed', [giving, working, working]],
    ['dotted', [giving, giving, working]],
    ['solid', [belonging, belonging, working]],
    ['dashed', [giving, belonging, working]],
    ['solid', [giving, belonging]],
    ['dotted', [{ ...giving, count: 3 }, belonging, working]],
  ] as const)('is %s as most of them are', (style, relations) => {
    expect(styleOf(relations)).toBe(style);
  });

  test.each([
    [[giving], { start: false, end: true }],
    [[giving, giving], { start: false, end: true }],
    [[back], { start: true, end: false }],
    [[giving, back], { start: false, end: false }],
    [[giving, working], { start: false, end: false }],
  ])('has an arrow only where all go that way', (relations, arrows) => {
    expect(arrowsOf('firm', relations)).toEqual(arrows);
  });
});

describe('a picture of the map', () => {
  const frame = {
    title: '图 <1>',
    lines: ['4 个主体'],
    foot: ['来源: 报告', 'http://localhost/'],
    language: 'zh' as const,
  };
  const svgOf = (scene: Scene, language: 'zh' | 'en' = 'zh') =>
    toSvg(
      pictureOf(drawing, scene, { width: 900, height: 700, theme: themeOf(false), frame: { ...frame, language } }),
      '图',
    );

  test('holds title, legend with counts, source and every name, and refers to nothing outside', () => {
    const svg = svgOf(sceneAt('/'));
    for (const text of ['图 &lt;1&gt;', '4 个主体', '学校、高校 1', '企业 1', '来源: 报告'])
      expect(svg).toContain(text);
    for (const id of ['school', 'firm', 'base', 'award']) expect(svg).toContain(`&lt;${id}&gt; &amp; co`);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|style=|<script/);
  });

  test.each([
    ['zh', ['学校、高校 1', '合作、参与、教学、提及']],
    ['en', ['Schools, universities 1', 'cooperation, taking part, teaching, mention']],
  ] as const)('says what its shapes and lines mean in its language: %s', (language, texts) => {
    const svg = svgOf(sceneAt('/'), language);
    for (const text of texts) expect(svg).toContain(`>${text}</text>`);
    expect(svg).not.toContain(language === 'zh' ? 'Schools' : '学校');
  });

  test('draws the relations between the same two as one line with their number', () => {
    const svg = svgOf(sceneAt('/n/school', new Set(['school', 'firm', 'base']), 'school'));
    expect(svg.match(/<line /g)).toHaveLength(3); // two of the map, one of the legend
    expect(svg.match(/>2<\/text>/g)).toHaveLength(1);
    expect(svg).not.toContain('>1</text>');
  });

  test('is the same for the same view', () => {
    expect(svgOf(sceneAt('/'))).toBe(svgOf(sceneAt('/')));
  });
});
