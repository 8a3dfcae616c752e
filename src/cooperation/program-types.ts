import { Field, ID, Int, ObjectType, ArgsType } from 'type-graphql';
import { Entity, EntityKindEnum, enumOf } from '../entity/entity.ts';
import { entityTypeOf, enumOfField } from '../entity/entity-types.ts';
import { networkAnswer } from '../network/answer.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { connectionType } from '../paging/connection.ts';
import { PageArguments } from '../paging/page-arguments.ts';
import { PartnerVia } from './partners-resolver.ts';
import { partnerFindings } from './partner-findings.ts';
import type { ProgramPartners } from './program-partners.ts';

/** What the sources say of a program's partners, as a GraphQL enum. */
export const PartnerFindingEnum = enumOf(
  'PartnerFinding',
  partnerFindings,
  '伙伴情况 · what the sources say of partners of a program that has few.',
);

/** Which programs are asked for, and which kinds of partner count. */
@ArgsType()
export class ProgramArguments extends PageArguments {
  @Field(() => [ID], { defaultValue: [], description: '学校 · ids or names of schools, at most 100; all where empty.' })
  schools!: string[];

  @Field(() => [enumOfField('Program', 'type')!], {
    defaultValue: [],
    description: '专业类型 · only programs of these types; all where empty, clusters of programs among them.',
  })
  types!: string[];

  @Field(() => [EntityKindEnum], {
    defaultValue: ['Enterprise'],
    description: '伙伴类别 · kinds of partner that count; enterprises unless given.',
  })
  partnerKinds!: string[];

  @Field(() => Int, {
    nullable: true,
    description: '点名家数 · only programs with so many partners named, 0 or 1; both unless given.',
  })
  named?: number;

  @Field(() => String, {
    nullable: true,
    description:
      '年份 · only relationships and figures of this year, four digits; programs are listed whatever the year.',
  })
  period?: string;
}

/** A partner of a program. */
@ObjectType({ description: '专业的伙伴 · a partner of a program, and what ties it to the program.' })
export class ProgramPartner {
  @Field(() => Entity, { description: '伙伴 · the partner.' })
  partner!: Entity;

  @Field(() => [PartnerVia], { description: '途径 · each tie, with its evidence.' })
  via!: PartnerVia[];
}

/** A program with no partner named, or one. */
@ObjectType('ProgramWithoutPartnerEdge', {
  description: '缺少伙伴的专业 · a program with no partner named or only one, and what the sources say of it.',
})
export class ProgramEdge {
  @Field(() => String, { description: '游标 · place of the row in the list.' })
  cursor!: string;

  @Field(() => entityTypeOf('Program'), { description: '专业 · the program.' })
  node!: Entity;

  @Field(() => Int, { description: '点名家数 · how many partners the sources name: 0 or 1.' })
  named!: number;

  found!: ProgramPartners;
  snapshot!: Snapshot;
  asked!: { readonly partnerKinds: readonly string[]; readonly period: string | undefined };
}

/** Programs with no partner named, or one. */
@ObjectType('ProgramWithoutPartnerConnection', {
  implements: networkAnswer,
  description:
    '缺少伙伴的专业 · a page of programs with no partner named or only one, in the order of ids; `scope` says what counted as a partner.',
})
export class ProgramPage extends connectionType('ProgramPage', () => entityTypeOf('Program'), ProgramEdge) {}
