import { describe, expect, test } from '@jest/globals';
import type { Folder } from '../../src/edition/folder.ts';
import { validate } from '../../src/validation/validate.ts';
import { folderWith, projectEdition, withRow } from '../edition/folder-of.ts';

const units = 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\np2,PARAGRAPH,2,2,9,bb\n';

/** A small edition without a finding, with some files replaced. */
function edition(files: Readonly<Record<string, string>> = {}): Folder {
  const base = {
    'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
    'units.csv': units,
    'coverage.csv': 'address,reason,note\np2,GENERAL,\n',
    'schools.csv': 'id,name,type,evidence\nschool-a,甲校,SECONDARY_VOCATIONAL,p1\n',
    'places.csv': 'id,name,type,evidence\nplace-a,甲区,REGION,p1\n',
    'relationships.csv': 'from,type,to,since,until,evidence\n甲校,LOCATED_IN,甲区,,,p1\n',
  };
  return new Map(Object.entries({ ...base, ...files }));
}

const found = (folder: Folder) =>
  validate(folder).findings.map(({ severity, check, file, row, message }) => [severity, check, file, row, message]);

describe('what a curator is told of a folder', () => {
  test('nothing, where nothing is wrong', () => {
    expect(validate(edition())).toEqual({ edition: 'jia-2024', read: { entity: 2, relationship: 1 }, findings: [] });
  });

  test("the project's own edition has neither an error nor a warning", async () => {
    expect(validate(await projectEdition()).findings).toEqual([]);
  });

  test('a fault of reading is an error, and what else can be checked is checked in the same run', () => {
    const folder = edition({
      'schools.csv': 'id,name,type,evidence\nschool-a,甲校,SECONDARY_VOCATIONAL,p1\nschool-b,乙校,SECONDARY,p9\n',
    });
    expect(found(folder).map(([severity, check, file, row]) => [severity, check, file, row])).toEqual([
      ['error', 'reading', 'schools.csv', 3],
      ['error', 'reading', 'schools.csv', 3],
      ['warning', 'orphans', 'schools.csv', 3],
    ]);
  });

  test('two entities whose names differ by one character, until a judgement keeps them apart', () => {
    const schools =
      'id,name,type,evidence\nschool-a,甲校,SECONDARY_VOCATIONAL,p1\nschool-b,华东职业技术学校,GENERAL,p1\nschool-c,华南职业技术学校,GENERAL,p1\n';
    const relationships =
      'from,type,to,evidence\n甲校,LOCATED_IN,甲区,p1\nschool-b,LOCATED_IN,甲区,p1\nschool-c,LOCATED_IN,甲区,p1\n';
    const files = { 'schools.csv': schools, 'relationships.csv': relationships };
    expect(found(edition(files))).toEqual([
      [
        'warning',
        'near-duplicate-names',
        'schools.csv',
        4,
        '"华东职业技术学校" (school-b) and "华南职业技术学校" (school-c) have names that differ by one character.',
      ],
    ]);
    const identities = 'id,verdict,about,zh,en,evidence\nidentity-bc,DIFFERENT,school-b;school-c,两所,two,p1\n';
    expect(found(edition({ ...files, 'identities.csv': identities }))).toEqual([]);
  });

  test('a link that ends before it begins, and a year that cannot be', () => {
    const relationships = 'from,type,to,since,until,evidence\n甲校,LOCATED_IN,甲区,2023,2021,p1\n';
    const awards = 'id,name,year,evidence\naward-a,甲奖,2204,p1\n';
    const honored = 'from,type,to,since,until,evidence\n甲校,HONORED_WITH,甲奖,,,p1\n';
    expect(
      found(edition({ 'relationships.csv': relationships, 'awards.csv': awards, 'memberships.csv': honored })),
    ).toEqual([
      ['warning', 'dates', 'awards.csv', 2, '2204 lies outside of 1800 to 2025.'],
      ['warning', 'dates', 'relationships.csv', 2, 'ends (2021) before it begins (2023).'],
    ]);
  });

  test('a unit that nobody has read', () => {
    expect(found(edition({ 'coverage.csv': 'address,reason,note\n' }))).toEqual([
      ['warning', 'coverage', 'units.csv', 3, 'p2 (lines 2 to 2) holds no fact and no reason is given.'],
    ]);
  });

  test('a total that its list or its parts contradict', () => {
    const header = 'subject,metric,value,countsType,countsDirection,countsKind,countsMetric,evidence\n';
    const figures = `${header}甲区,SCHOOLS,0,LOCATED_IN,IN,School,,p1\n甲区,STUDENTS,100,LOCATED_IN,IN,School,STUDENTS,p1\n甲校,STUDENTS,90,,,,,p1\n`;
    expect(found(edition({ 'figures.csv': figures }))).toEqual([
      ['warning', 'expected-counts', 'figures.csv', 2, 'SCHOOLS of place-a: stated 0, but 1 are named: school-a.'],
      [
        'warning',
        'expected-counts',
        'figures.csv',
        3,
        'STUDENTS of place-a: stated 100, but the 1 parts add up to 90.',
      ],
    ]);
  });

  test('a count that somebody who knows the report expects otherwise', () => {
    const expectations = 'record,kind,type,count,note\nentity,School,SECONDARY_VOCATIONAL,5,\nentity,School,,viele,\n';
    expect(found(edition({ 'expectations.csv': expectations }))).toEqual([
      [
        'error',
        'reading',
        'expectations.csv',
        3,
        '"viele" is no whole number. Write digits only, without unit or thousands separator.',
      ],
      [
        'error',
        'expected-counts',
        'expectations.csv',
        2,
        'expects 5 of entity School SECONDARY_VOCATIONAL; the folder has 1.',
      ],
    ]);
  });

  test('a unit that holds facts and is said to hold none', async () => {
    const folder = await folderWith({ 'coverage.csv': withRow({ address: 'T1/r1', reason: 'GENERAL' }) });
    expect(found(folder)).toEqual([
      ['error', 'reading', 'coverage.csv', expect.any(Number), expect.stringMatching(/^"T1\/r1" holds \d+ facts/)],
    ]);
  });
});
