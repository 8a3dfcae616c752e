import { describe, expect, test } from '@jest/globals';
import { CATEGORIES } from '../../src/explorer/map/classes.ts';
import { tieCategories } from '../../src/relationship/tie-categories.ts';
import { addressOf, viewOf } from '../../src/explorer/state/view.ts';

const viewAt = (address: string) => viewOf(new URL(address, 'http://localhost'));

describe('the address of the explorer', () => {
  test.each([
    '/',
    '/?lang=en',
    '/n/school-caoyang?t=school,enterprise&c=COOPERATION&y=2024&f=1&x=Enterprise,University',
    '/r/PARTICIPATES_IN~enterprise-saic~college-zhineng-qiche~FOUNDER',
    '/path?a=school-caoyang&b=enterprise-saic&max=6&wide=1',
    '/path?g=school-caoyang,enterprise-saic,enterprise-boke',
    '/list?of=relations&t=',
    '/list?of=relations&s=-since',
    '/list?q=no-enterprise',
    '/about-data?v=7',
  ])('says all of a view: %s', (address) => {
    expect(addressOf(viewAt(address))).toBe(address);
    expect(viewAt(addressOf(viewAt(address)))).toEqual(viewAt(address));
  });

  test('knows the categories of relations that the schema has', () => {
    expect([...CATEGORIES].sort()).toEqual(Object.keys(tieCategories).sort());
  });

  test('holds any id', () => {
    const view = { ...viewAt('/'), screen: 'entity' as const, id: '上海/曹杨?x=1#%' };
    expect(viewAt(addressOf(view))).toEqual(view);
  });

  test.each([
    ['/path?max=99', { steps: 4 }],
    ['/?y=soon&v=-1', { year: null, version: null }],
    ['/?v=0', { version: 0 }],
    ['/?t=bogus,school&c=BOGUS', { classes: ['school'], categories: null, unknown: ['t=bogus', 'c=BOGUS'] }],
    ['/list?q=bogus&y=soon', { question: '', year: null, unknown: ['y=soon', 'q=bogus'] }],
    ['/nowhere', { screen: 'unknown' }],
    ['/n/%E4%B8', { screen: 'entity', id: '%E4%B8' }],
  ])('leaves out what it does not know: %s', (address, expected) => {
    expect(viewAt(address)).toMatchObject(expected);
  });
});
