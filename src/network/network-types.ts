import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { EntityKindEnum, enumOf } from '../entity/entity.ts';
import {
  CooperationFormEnum,
  RelationshipStatusEnum,
  RelationshipTypeEnum,
  RoleEnum,
} from '../relationship/relationship.ts';
import { LanguageEnum } from '../relationship/relationship-resolver.ts';
import { categoryOfType, tieCategories } from '../relationship/tie-categories.ts';
import { wordingOf, type Language } from '../relationship/wording.ts';
import { networkAnswer, NetworkAnswer } from './answer.ts';
import type { Snapshot } from './snapshot.ts';

/** Categories of relationships, as a GraphQL enum. */
export const TieCategoryEnum = enumOf(
  'TieCategory',
  tieCategories,
  '关系大类 · what a relationship is about, for the legend of a drawing.',
);

/** An entity as a drawing needs it. */
@ObjectType({ description: '网络节点 · an entity, ready to draw.' })
export class NetworkNode {
  @Field(() => ID, { description: '可读标识 · readable id of the entity.' })
  id!: string;

  @Field(() => String, { description: '名称 · its canonical name.' })
  name!: string;

  @Field(() => EntityKindEnum, { description: '类别 · its kind.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: '类型 · its finer kind, where the source tells it.' })
  type!: string | null;

  @Field(() => Int, { description: '关系数 · number of its relationships in the whole network.' })
  degree!: number;

  @Field(() => Int, {
    nullable: true,
    description: '距离 · how many relationships it is away from the middle; null where the network has none.',
  })
  depth!: number | null;
}

/** A relationship as a drawing needs it; what nobody asks for is not put together. */
@ObjectType({ description: '网络连线 · a relationship, ready to draw; parallel ones are kept apart.' })
export class NetworkEdge {
  /** The relationship of this number. */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly number: number,
  ) {}

  @Field(() => ID, { description: '可读标识 · readable id of the relationship, for `node`, with its evidence.' })
  get id(): string {
    return this.snapshot.relationshipId(this.number);
  }

  @Field(() => ID, { description: '起点 · readable id of where it starts.' })
  get from(): string {
    return this.snapshot.ids[this.snapshot.columns.from[this.number]!]!;
  }

  @Field(() => ID, { description: '终点 · readable id of where it ends.' })
  get to(): string {
    return this.snapshot.ids[this.snapshot.columns.to[this.number]!]!;
  }

  @Field(() => RelationshipTypeEnum, { description: '类型 · its type.' })
  get type(): string {
    return this.snapshot.relationshipType(this.number);
  }

  @Field(() => TieCategoryEnum, { description: '大类 · what it is about.' })
  get category(): string {
    return categoryOfType[this.type] ?? 'MENTION';
  }

  @Field(() => RoleEnum, { nullable: true, description: '身份 · role, where it has one.' })
  get role(): string | null {
    return this.snapshot.facts(this.number).role || null;
  }

  @Field(() => CooperationFormEnum, {
    nullable: true,
    description: '合作形式 · form of the cooperation, where it has one.',
  })
  get form(): string | null {
    return this.snapshot.facts(this.number).form || null;
  }

  @Field(() => RelationshipStatusEnum, { description: '状态 · asserted, disputed or ended.' })
  get status(): string {
    return this.snapshot.facts(this.number).status || 'ASSERTED';
  }

  @Field(() => String, { nullable: true, description: '起始 · since when, as precisely as the source says.' })
  get since(): string | null {
    return this.snapshot.facts(this.number).since || null;
  }

  @Field(() => String, { nullable: true, description: '终止 · until when, as precisely as the source says.' })
  get until(): string | null {
    return this.snapshot.facts(this.number).until || null;
  }

  @Field(() => Int, { description: '出处数 · at how many places it is written.' })
  get evidences(): number {
    return this.snapshot.columns.evidences[this.number]!;
  }

  @Field(() => String, { description: '表述 · the relationship in words, read from its start.' })
  wording(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string {
    const { names, columns } = this.snapshot;
    const [from, to] = [names[columns.from[this.number]!]!, names[columns.to[this.number]!]!];
    const { type, role, form } = this;
    const facts = { type, from: this.from, ...(role ? { role } : {}), ...(form ? { form } : {}) };
    return `${from}${language === 'ZH' ? '' : ' '}${wordingOf(facts, this.from, to, language)}`;
  }
}

/** How many are of a kind. */
@ObjectType({ description: '按类别计数 · how many entities are of a kind.' })
export class KindCount {
  @Field(() => EntityKindEnum, { description: '类别 · the kind.' })
  kind!: string;

  @Field(() => Int, { description: '数量 · how many.' })
  count!: number;
}

/** Entities that are drawn as one. */
@ObjectType({ description: '网络分组 · entities that are drawn as one node.' })
export class NetworkGroup {
  @Field(() => ID, {
    description:
      '标识 · name of the kind, readable id of the alliance (`none` for those who are in none), number of the community.',
  })
  id!: string;

  @Field(() => Int, { description: '数量 · how many entities it stands for.' })
  count!: number;

  @Field(() => [KindCount], { description: '按类别 · of which kinds they are.' })
  kinds!: KindCount[];

  @Field(() => Int, { description: '组内关系数 · relationships between its own.' })
  inner!: number;

  @Field(() => NetworkNode, { description: '代表 · the most connected of them in the whole network.' })
  mostConnected!: NetworkNode;

  /** Ids of all of each group in the whole network, by the group's id, whatever narrows this one. */
  whole!: ReadonlyMap<string, readonly string[]>;

  /** Names in both languages. */
  names!: { readonly zh: string; readonly en: string };

  @Field(() => String, {
    description:
      '名称 · name of the kind or of the alliance; for a community its number and its most connected entity.',
  })
  name(
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH', description: '语言 · language.' }) language: Language,
  ): string {
    return language === 'ZH' ? this.names.zh : this.names.en;
  }
}

/** How many relationships are of a type. */
@ObjectType({ description: '按类型计数 · how many relationships are of a type.' })
export class TypeCount {
  @Field(() => RelationshipTypeEnum, { description: '类型 · the type.' })
  type!: string;

  @Field(() => TieCategoryEnum, { description: '大类 · what these are about.' })
  category!: string;

  @Field(() => Int, { description: '数量 · how many.' })
  count!: number;
}

/** Relationships between two groups, drawn as one. */
@ObjectType({ description: '分组间连线 · all relationships between two groups, drawn as one.' })
export class NetworkGroupTie {
  @Field(() => ID, { description: '一端 · id of a group.' })
  from!: string;

  @Field(() => ID, { description: '另一端 · id of the other group.' })
  to!: string;

  @Field(() => Int, { description: '数量 · how many relationships.' })
  count!: number;

  @Field(() => [TypeCount], { description: '按类型 · of which types.' })
  types!: TypeCount[];
}

/** A network, ready to draw. */
@ObjectType({
  implements: networkAnswer,
  description:
    '网络 · entities and relationships, ready to draw. Kept are those nearest to the middle first, then the most connected in the whole network, then by id.',
})
export class NetworkResult extends NetworkAnswer {
  @Field(() => [NetworkNode], { description: '节点 · the entities kept; empty where they are grouped.' })
  nodes!: NetworkNode[];

  @Field(() => [NetworkEdge], { description: '连线 · the relationships between them; empty where they are grouped.' })
  edges!: NetworkEdge[];

  @Field(() => [NetworkGroup], { description: '分组 · the groups, the largest first; empty unless grouped.' })
  groups!: NetworkGroup[];

  @Field(() => [NetworkGroupTie], { description: '分组间连线 · the relationships between groups.' })
  groupTies!: NetworkGroupTie[];

  @Field(() => Int, { description: '节点总数 · how many entities the network has, left out ones included.' })
  total!: number;

  @Field(() => [KindCount], {
    description: '省略的节点 · how many entities were left out because of the limit, by kind.',
  })
  leftOut!: KindCount[];

  @Field(() => Int, {
    description:
      '省略的连线 · how many relationships between the entities kept were left out because they are too many.',
  })
  leftOutEdges!: number;

  @Field(() => [EntityKindEnum], {
    description: '未穿过的类别 · kinds that were reached, but not crossed; name them in `crossing` to cross them.',
  })
  closed!: string[];
}
