import { nameId } from '../../src/record/ids.ts';
import type {
  AnyRecord,
  DiscrepancyRecord,
  EditionRecord,
  EntityRecord,
  EvidenceRecord,
  FigureRecord,
  IdentityRecord,
  RecordKind,
  RelationshipRecord,
} from '../../src/record/record.ts';
import { discrepancyFacts, identityFacts } from './discrepancies.ts';
import { entityFact, figureFacts, linkOf, relationshipFact } from './facts.ts';
import { tiesOf } from './links.ts';
import { placeName } from './names.ts';
import type { District, Network } from './network.ts';
import { Places, unitsOf } from './places.ts';

/** The records of one kind that the editions of a district tell; the same in each call. */
export function recordsOf(network: Network, district: District, kind: RecordKind): AnyRecord[] {
  switch (kind) {
    case 'edition':
      return blocksOf(district).map((block) => editionOf(network, district, block));
    case 'entity':
      return entitiesOf(network, district);
    case 'relationship':
      return relationshipsOf(network, district);
    case 'figure':
      return figuresOf(network, district);
    case 'discrepancy':
      return discrepanciesOf(network, district);
    case 'identity':
      return identitiesOf(network, district);
    case 'evidence':
      return evidenceOf(network, district);
    case 'judgement':
      return [];
  }
}

function entitiesOf(network: Network, district: District): EntityRecord[] {
  return numbersOf(network, district).map((entity) =>
    entityFact(network, district, entity, placesOf(network, district, 'entity', entity)),
  );
}

function relationshipsOf(network: Network, district: District): RelationshipRecord[] {
  const seen = new Set<string>();
  const isNew = (id: string) => !seen.has(id) && seen.add(id) !== undefined;
  return numbersOf(network, district).flatMap((teller) => {
    const ties = tiesOf(network, district, teller, (tie) => isNew(linkOf(network, tie).id));
    const random = network.random('relationships', teller);
    const places = placesOf(network, district, 'relationship', teller);
    return ties.map((tie) => relationshipFact(network, tie, random, places));
  });
}

function figuresOf(network: Network, district: District): FigureRecord[] {
  return numbersOf(network, district).flatMap((entity) =>
    figureFacts(network, entity, placesOf(network, district, 'figure', entity)),
  );
}

function discrepanciesOf(network: Network, district: District): DiscrepancyRecord[] {
  return blocksOf(district).flatMap((block) => {
    const random = network.random('discrepancy', block);
    return discrepancyFacts(network, block, new Places(network, district, block, random));
  });
}

function identitiesOf(network: Network, district: District): IdentityRecord[] {
  return blocksOf(district).flatMap((block) => {
    const random = network.random('identity', block);
    return identityFacts(network, block, new Places(network, district, block, random));
  });
}

/** All units of the district's editions, each with the facts that stand there; a name that stands somewhere is one. */
function evidenceOf(network: Network, district: District): EvidenceRecord[] {
  const facts = new Map<string, string[]>();
  const note = (places: readonly string[], fact: string) => {
    for (const place of places)
      facts
        .set(place, facts.get(place) ?? [])
        .get(place)!
        .push(fact);
  };
  for (const entity of entitiesOf(network, district)) {
    note(entity.evidence, entity.id);
    for (const { name, evidence } of entity.names) note(evidence, nameId(entity.id, name));
  }
  for (const make of [relationshipsOf, figuresOf, discrepanciesOf, identitiesOf])
    for (const { id, evidence } of make(network, district)) note(evidence, id);
  return blocksOf(district).flatMap((block) => unitsOf(network, district, block, facts));
}

function editionOf(network: Network, district: District, block: number): EditionRecord {
  const name = placeName(network, district);
  const year = network.yearOf(district, block);
  return {
    record: 'edition',
    id: network.editionId(district, block),
    district: name,
    language: 'zh-Hans',
    license: 'CC0',
    note: 'Made up: no such report exists.',
    period: String(year),
    publisher: `${name}教育局`,
    seeds: network.random('edition', block).hex(16),
    title: `${name}中等职业教育年度质量报告（${year} 年度）`,
    version: 1,
  };
}

function placesOf(network: Network, district: District, kind: RecordKind, entity: number): Places {
  const random = network.random('places', kind, entity);
  return new Places(network, district, Math.floor(entity / network.blockSize), random);
}

function blocksOf({ firstBlock, blocks }: District): number[] {
  return Array.from({ length: blocks }, (_, index) => firstBlock + index);
}

function numbersOf(network: Network, district: District): number[] {
  const { first, end } = network.entitiesOf(district);
  return Array.from({ length: end - first }, (_, index) => first + index);
}
