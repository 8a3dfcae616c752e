import { describe, expect, test } from '@jest/globals';
import { FaultsError, lineOf } from '../../src/edition/fault.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import { folderWith, withRow } from './folder-of.ts';

async function faultsOf(changes: Parameters<typeof folderWith>[0]): Promise<string[]> {
  try {
    readEdition(await folderWith(changes), () => []);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults.map(lineOf);
    throw error;
  }
}

describe('a folder that is as it must be', () => {
  test('has no fault', async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  test('may begin its files with a byte order mark', async () => {
    expect(await faultsOf({ 'schools.csv': (text) => `\uFEFF${text}` })).toEqual([]);
  });
});

describe('each fault is told with file, row, field and what is wrong', () => {
  test('a name that nobody knows, with what may have been meant', async () => {
    const [fault] = await faultsOf({
      'memberships.csv': withRow('上海市曹扬职业技术学校,MEMBER_OF,区职教联盟,MEMBER,,,,6.2/p1,'),
    });
    expect(fault).toMatch(
      /^memberships\.csv row 27 "from": there is no entity "上海市曹扬职业技术学校"\. Did you mean "上海市曹杨职业技术学校"/,
    );
  });

  test('a name of two things, with their ids', async () => {
    const faults = await faultsOf({
      'relationships.csv': withRow('信息技术(计算机)开放实训中心,BELONGS_TO,曹杨职校,,,,,,T2/r1,'),
    });
    expect(faults).toEqual([
      expect.stringMatching(
        /"from": "信息技术\(计算机\)开放实训中心" is the name of 2 entities: center-xinxi-xinxi, center-jingguan-xinxi\. Write the id\.$/,
      ),
    ]);
  });

  test('a link whose ends may not join', async () => {
    const faults = await faultsOf({ 'relationships.csv': withRow('赵平,SUPERVISES,曹杨职校,,,,,,T1/r1,') });
    expect(faults).toEqual([
      expect.stringContaining('"赵平" and "曹杨职校" may not be joined: SUPERVISES may not start at a Person'),
    ]);
  });

  test('an address that the edition does not have', async () => {
    const faults = await faultsOf({ 'schools.csv': withRow('school-x,甲校,,,,,6.1/p99,') });
    expect(faults).toEqual([
      expect.stringMatching(/^schools\.csv row 8 "evidence": the edition has no place "6\.1\/p99"\. Did you mean/),
    ]);
  });

  test.each([
    [
      'a number with its unit',
      'figures.csv',
      { subject: '曹杨职校', metric: 'STUDENTS', value: '1415人', detail: '甲', evidence: 'T1/r1' },
      '"value": "1415人" is no number. Write digits only, without unit or thousands separator. Perhaps 1415, and "人" in another column.',
    ],
    [
      'a month that does not exist',
      'figures.csv',
      { subject: '曹杨职校', metric: 'STUDENTS', value: '1', period: '2024-13-40', detail: '甲', evidence: 'T1/r1' },
      '"period": "2024-13-40" is no date',
    ],
    [
      'a metric that does not exist',
      'figures.csv',
      { subject: '曹杨职校', metric: 'STUDENT', value: '1', detail: '甲', evidence: 'T1/r1' },
      '"metric": there is no metric "STUDENT". Did you mean "STUDENTS"',
    ],
    [
      'a role that does not exist',
      'memberships.csv',
      '曹杨职校,MEMBER_OF,区职教联盟,BOSS,,,,6.2/p1,',
      '"role": there is no "BOSS"',
    ],
    [
      'a role that is missing',
      'memberships.csv',
      '曹杨职校,MEMBER_OF,区职教联盟,,,,,6.2/p1,',
      '"role": MEMBER_OF needs a role',
    ],
    [
      'a fact without a place',
      'memberships.csv',
      '曹杨职校,MEMBER_OF,上海旅游职业教育集团,MEMBER,,,,,',
      '"evidence": must name at least one place',
    ],
    ['a cell too many', 'schools.csv', 'school-x,甲校,,,,,T1/r1,,乙', 'has 9 cells for 8 columns'],
    ['an id twice', 'schools.csv', 'school-caoyang,甲校,,,,,T1/r1,', '"id": "school-caoyang" stands there twice'],
    [
      'a link told twice',
      'memberships.csv',
      '普陀区教育局,MEMBER_OF,区职教联盟,LEAD,,,,6.2/p2,',
      'says the same as memberships.csv row 2',
    ],
    [
      'a link of a thing to itself',
      'cooperations.csv',
      '曹杨职校,COOPERATES_WITH,曹杨职校,PRACTICE,,,,,6.2/p1,',
      '"to": is the same entity as "from"',
    ],
  ])('%s', async (_, file, row, message) => {
    const faults = await faultsOf({ [file]: withRow(row) });
    expect(faults).toEqual([expect.stringContaining(message)]);
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
      'figures.csv': withRow({
        subject: '曹杨职校',
        metric: 'STUDENTS',
        value: '很多',
        detail: '甲',
        evidence: 'T1/r1',
      }),
      'memberships.csv': withRow('无名校,MEMBER_OF,区职教联盟,MEMBER,,,,9.9/p9,'),
    });
    expect(faults.map((fault) => fault.split(' row')[0])).toEqual([
      'memberships.csv',
      'memberships.csv',
      'figures.csv',
    ]);
  });
});
