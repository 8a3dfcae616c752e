import { describe, expect, test } from '@jest/globals';
import { FaultsError, lineOf } from '../../src/edition/fault.ts';
import type { Folder } from '../../src/edition/folder.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import { folderWith, projectEdition, withRow } from './folder-of.ts';

function faultsIn(folder: Folder): string[] {
  try {
    readEdition(folder, () => []);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults.map(lineOf);
    throw error;
  }
}

const faultsOf = async (changes: Parameters<typeof folderWith>[0]) => faultsIn(await folderWith(changes));

const member = { from: 'school-linjiang', type: 'MEMBER_OF', to: 'alliance-east', role: 'MEMBER', evidence: '1/p1' };
const students = { subject: '临江职校', metric: 'STUDENTS', value: '1', detail: '甲', evidence: 'T1/r1' };

describe('a folder that is as it must be', () => {
  test("has no fault, nor has the project's own", async () => {
    expect(await faultsOf({})).toEqual([]);
    expect(faultsIn(await projectEdition())).toEqual([]);
  });

  test('may begin its files with a byte order mark', async () => {
    expect(await faultsOf({ 'schools.csv': (text) => `\uFEFF${text}` })).toEqual([]);
  });
});

describe('each fault is told with file, row, field and what is wrong', () => {
  test('a name that nobody knows, with what may have been meant', async () => {
    const faults = await faultsOf({ 'memberships.csv': withRow({ ...member, from: '上海市临港职业技术学校' }) });
    expect(faults).toEqual([
      'memberships.csv row 13 "from": there is no entity "上海市临港职业技术学校". Did you mean "上海市临江职业技术学校"?',
    ]);
  });

  test('a name of two things, with their ids', async () => {
    const faults = await faultsOf({
      'relationships.csv': withRow({
        ...{ from: '信息技术(计算机)开放实训中心', type: 'BELONGS_TO', to: '临江职校', evidence: 'T1/r1' },
      }),
    });
    expect(faults).toEqual([
      expect.stringMatching(
        /"from": "信息技术\(计算机\)开放实训中心" is the name of 2 entities: center-linjiang-xinxi, center-binhe-xinxi\. Write the id\.$/,
      ),
    ]);
  });

  test('a link whose ends may not join', async () => {
    const supervised = { from: '张三', type: 'SUPERVISES', to: '临江职校', evidence: 'T1/r1' };
    expect(await faultsOf({ 'relationships.csv': withRow(supervised) })).toEqual([
      expect.stringContaining('"张三" and "临江职校" may not be joined: SUPERVISES may not start at a Person'),
    ]);
  });

  test('an address that the edition does not have', async () => {
    const faults = await faultsOf({ 'schools.csv': withRow({ id: 'school-x', name: '甲校', evidence: '1/p99' }) });
    expect(faults).toEqual([
      expect.stringMatching(/^schools\.csv row 6 "evidence": the edition has no place "1\/p99"\. Did you mean "1\/p/),
    ]);
  });

  test.each([
    [
      'a number with its unit',
      'figures.csv',
      { ...students, value: '1415人' },
      '"value": "1415人" is no number. Write digits only, without unit or thousands separator. Perhaps 1415, and "人" in another column.',
    ],
    [
      'a month that does not exist',
      'figures.csv',
      { ...students, period: '2024-13-40' },
      '"period": "2024-13-40" is no date',
    ],
    [
      'a metric that does not exist',
      'figures.csv',
      { ...students, metric: 'STUDENT' },
      '"metric": there is no metric "STUDENT". Did you mean "STUDENTS"',
    ],
    [
      'a number that cannot be kept exactly',
      'figures.csv',
      { ...students, value: '99999999999999999' },
      '"value": is 100000000000000000, a number beyond ±9007199254740991',
    ],
    ['a count below nothing', 'figures.csv', { ...students, value: '-3' }, '"value": is -3; a count (PERSONS) is 0'],
    [
      'a whole number that the API cannot say',
      'alliances.csv',
      { id: 'alliance-x', name: '某联盟', founded: '30000000000', evidence: '1/p1' },
      '"founded": must be a whole number from 1 to 9999; it is 30000000000.',
    ],
    [
      'more stars than there are',
      'training-centers.csv',
      { id: 'center-x', name: '某中心', stars: '6', evidence: '1/p1' },
      '"stars": must be a whole number from 1 to 5; it is 6.',
    ],
    [
      'a name that is not composed',
      'enterprises.csv',
      { id: 'enterprise-x', name: 'Cafe\u0301 公司', evidence: '1/p1' },
      '"name": must be written in composed characters',
    ],
    [
      'what a total counts, of no type',
      'figures.csv',
      { ...students, countsDirection: 'IN', countsKind: 'School' },
      '"countsType": must not be empty.',
    ],
    [
      'lines that end before they begin',
      'units.csv',
      { address: '1/p9', kind: 'PARAGRAPH', from: '20', to: '19', length: '3', digest: 'ab' },
      '"to": the lines end (19) before they begin (20). Swap the two.',
    ],
    ['a role that does not exist', 'memberships.csv', { ...member, role: 'BOSS' }, '"role": there is no "BOSS"'],
    ['a role that is missing', 'memberships.csv', { ...member, role: '' }, '"role": MEMBER_OF needs a role'],
    [
      'a fact without a place',
      'memberships.csv',
      { ...member, evidence: '' },
      '"evidence": must name at least one place',
    ],
    [
      'an id twice',
      'schools.csv',
      { id: 'school-linjiang', name: '甲校', evidence: 'T1/r1' },
      '"id": "school-linjiang" stands there twice',
    ],
    [
      'a link told twice',
      'memberships.csv',
      { ...member, from: '甲区教育局', to: '区职教联盟', role: 'LEAD' },
      'says the same as memberships.csv row 2',
    ],
    [
      'a link of a thing to itself',
      'cooperations.csv',
      { from: '临江职校', type: 'COOPERATES_WITH', to: '临江职校', form: 'PRACTICE', evidence: '1/p2' },
      '"to": is the same entity as "from"',
    ],
  ])('%s', async (_, file, row, message) => {
    const faults = await faultsOf({ [file]: withRow(row) });
    expect(faults).toEqual([expect.stringContaining(message)]);
  });

  test('a cell too many', async () => {
    const faults = await faultsOf({ 'schools.csv': (text) => `${text}school-x,甲校,,,,,T1/r1,,乙\n` });
    expect(faults).toEqual([
      'schools.csv row 6: has 9 cells for 8 columns ("乙" is too many). Put quotes round a cell with a comma.',
    ]);
  });

  test('a column and a file that are not read', async () => {
    const faults = await faultsOf({
      'schools.csv': (text) => text.replace('address', 'adress'),
      'scools.csv': () => 'id,name\n',
    });
    expect(faults).toContain('schools.csv row 1 "adress": there is no such column here. Did you mean "address"?');
    expect(faults).toContain('scools.csv: no such file is read. Did you mean "schools.csv"?');
  });

  test('all of them at once', async () => {
    const faults = await faultsOf({
      'figures.csv': withRow({ ...students, value: '很多' }),
      'memberships.csv': withRow({ ...member, from: '无名校', evidence: '9.9/p9' }),
    });
    expect(faults.map((fault) => fault.split(' row')[0])).toEqual([
      'memberships.csv',
      'memberships.csv',
      'figures.csv',
    ]);
  });
});
