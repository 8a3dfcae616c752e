import { Converter } from 'opencc-js/cn2t';
import type { District, Network } from './network.ts';
import type { Random } from './random.ts';
import { brandSyllables, endings, fields, givenNames, placeFirst, placeSecond, surnames } from './words.ts';

/** The words that a made-up name is put together from. */
export interface NameParts {
  readonly full: string;
  /** What tells it from others of its sort, for short names. */
  readonly core: string;
  readonly short: string;
  readonly english: string;
}

const traditional = Converter({ from: 'cn', to: 't' });

/** The name of an entity: always the same for its number. */
export function nameOf(network: Network, district: District, entity: number): NameParts {
  const random = network.random('name', entity);
  const { kind, type } = network.patternOf(entity).entity as { kind: string; type?: string };
  if (kind === 'Person') return person(random);
  if (kind === 'Place') return place(network, district, entity, random, type);
  const city = cityOf(network, district);
  const at = random.chance(0.35) ? placeName(network, district) : city;
  return body(random, kind, type ?? kind, random.chance(0.75) ? at : `${placeWord(random)}市`);
}

/** The name of a district, the one that its editions report on. */
export function placeName(network: Network, { number }: District): string {
  const random = network.random('district', number);
  return `${placeWord(random)}${random.pick(['区', '区', '县', '市'])}`;
}

/** Another way of writing a name, of the given kind of name. */
export function otherName(random: Random, parts: NameParts, kind: string): string {
  return madeOf(random, parts, kind).trim() || parts.full;
}

function madeOf(random: Random, { full, core, short, english }: NameParts, kind: string): string {
  switch (kind) {
    case 'SHORT':
      return random.chance(0.5) ? short : full.replace(/^.{2}[市区县]/u, '').replace(/(股份)?有限公司$/u, '');
    case 'EDITORIAL':
      return core;
    case 'TRADITIONAL':
      return traditional(full);
    case 'FOREIGN':
      return english;
    case 'MISSPELT':
      return full.length < 4 ? `${full}${full.at(-1)}` : `${full.slice(0, 2)}${full[3]}${full[2]}${full.slice(4)}`;
    case 'FORMER':
      return `${core}${random.pick(fields)[0]}${full.slice(-4)}`;
    case 'PROBABLE':
      return `${core}${full.slice(-2)}`;
    default:
      return variant(random, full);
  }
}

function variant(random: Random, full: string): string {
  const ways = [
    `${full.slice(0, 2)} ${full.slice(2)}`,
    full.replace('(', '（').replace(')', '）'),
    full.replace(/^(.{2})市/u, '$1'),
    full.replace('有限公司', '股份有限公司').replace('股份股份', '股份'),
    full.replace('职业', '职业教育'),
  ].filter((way) => way !== full);
  return random.pick(ways);
}

function person(random: Random): NameParts {
  const surname = surnames[random.rank(surnames.length, 0.6)]!;
  const given = random.pick(givenNames) + (random.chance(0.8) ? random.pick(givenNames) : '');
  const full = surname + given;
  return { full, core: `${surname}老师`, short: `${surname}${given.at(-1)}`, english: full };
}

function place(network: Network, district: District, entity: number, random: Random, type = ''): NameParts {
  const name = placeName(network, district);
  if (type !== 'CAMPUS') {
    const isDistrict = Math.floor(entity / network.blockSize) === district.firstBlock;
    const full = isDistrict ? name : `${name}${placeWord(random)}${random.pick(endings['Place']!)}`;
    return { full, core: full.slice(0, -1), short: full.slice(-4), english: full };
  }
  const [brand, reading] = brandOf(random);
  const full = `${name}${brand}职业学校(${placeWord(random)}路校区)`;
  return { full, core: `${brand}校区`, short: `${brand}职校校区`, english: `Campus of ${reading} School` };
}

function body(random: Random, kind: string, type: string, at: string): NameParts {
  const [brand, reading] = brandOf(random);
  const [field, english] = random.pick(fields);
  const ending = random.pick(endings[type] ?? endings[kind] ?? ['']);
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const label = `${reading} ${english} ${words}`;
  if (kind === 'Enterprise') return enterprise(random, at, brand, field, ending, label);
  if (kind === 'Studio') {
    const leader = person(random).full;
    return { full: `${leader}${ending}`, core: leader, short: `${leader}工作室`, english: label };
  }
  if (['School', 'University', 'Organization'].includes(kind)) {
    const full = kind === 'Organization' ? `${at}${ending}` : `${at}${brand}${field}${ending}`;
    return { full, core: brand, short: kind === 'School' ? `${brand}职校` : `${brand}${field}`, english: label };
  }
  const local = kind === 'Alliance' || kind === 'Award' || kind === 'Event' || kind === 'Team' || random.chance(0.2);
  const full = `${local ? at : ''}${random.chance(0.3) ? brand : ''}${field}${ending}`;
  return {
    full,
    core: `${brand}${field}`,
    short: `${field}${ending.replace('职业教育', '职教').replace('行业产教融合', '')}`,
    english: label,
  };
}

function enterprise(
  random: Random,
  at: string,
  brand: string,
  field: string,
  ending: string,
  english: string,
): NameParts {
  const city = at.slice(0, 2);
  const full = random.chance(0.3)
    ? `${brand}${field}(${city})${ending}`
    : `${random.chance(0.7) ? city : ''}${brand}${field}${ending}`;
  return { full, core: brand, short: `${brand}${field}`, english };
}

function brandOf(random: Random): [string, string] {
  const [first, second] = [random.pick(brandSyllables), random.pick(brandSyllables)];
  const reading = `${first[1]}${second[1]}`;
  return [`${first[0]}${second[0]}`, `${reading[0]!.toUpperCase()}${reading.slice(1)}`];
}

function cityOf(network: Network, { number }: District): string {
  return `${placeWord(network.random('city', Math.floor(number / 12)))}市`;
}

function placeWord(random: Random): string {
  return `${random.pick(placeFirst)}${random.pick(placeSecond)}`;
}
