import 'reflect-metadata';
import { MOST_LISTED } from '../analysis/groups.ts';
import { claimStandings } from '../cooperation/claims.ts';
import { entityKinds } from '../entity/entity-kinds.ts';
import { metrics } from '../figure/metrics.ts';
import { MOST_EDGES } from '../network/network-arguments.ts';
import { relationshipKinds } from '../relationship/relationship-kinds.ts';
import {
  among,
  atMost,
  everyKind,
  given,
  givenNumber,
  groups,
  ladders,
  least,
  links,
  linksOf,
  longest,
  ofDrawing,
  ofPage,
  pairs,
  population,
  sharedByTwo,
  together,
  whenResolved,
  within,
  type Bound,
} from './bounds.ts';
import { sizesOf } from './measures.ts';

const kinds = atMost(entityKinds.length);
const parallel = longest('parallel', 'Entity');
const via = together('via');
const viaOfAll = together('via', () => everyKind);
const evidenceOfRelationship = longest('evidence', 'Relationship');
const networkEdges = ofDrawing(least(among, population('Relationship'), atMost(MOST_EDGES)));

/** The places of as many relationships as a drawing has at most. */
const evidenceOfDrawing: Bound = (list) =>
  list.measures && sizesOf(list.measures, 'evidence', ['Relationship'])?.together(networkEdges(list) ?? 0);

/** The field at the other end of relationships: its kinds are those that the page's relationships lead to. */
export const OTHER_END = 'RelationshipEdge.other';

/** Pages (connections, and what `first` or `limit` bounds) whose length the graph bounds too, by field. */
export const PAGE_BOUNDS: Readonly<Record<string, Bound>> = {
  'Entity.relationships': least(links(), longest('relationships')),
  'Entity.memberships': links({ types: ['MEMBER_OF'] }),
  'Entity.partners': longest('partners'),
  'Entity.figures': longest('figures'),
  'Entity.figuresAbout': longest('figuresAbout'),
  'Entity.discrepancies': longest('discrepancies'),
  'Entity.identities': longest('identities'),
  'Alliance.members': links({ types: ['MEMBER_OF'] }),
  'ReportEdition.places': longest('units'),
  'Query.cooperationLadder': pairs,
  'Query.neighbors': longest('relationships', ...everyKind),
  'Query.network': population('Entity'),
  'Query.rank': population('Entity'),
};

/** Lists of things, by field: how many rows each holds at most. What an argument `first` or `limit` bounds need not stand here. */
export const LIST_BOUNDS: Readonly<Record<string, Bound>> = {
  'Bridge.entities': atMost(2),
  'Claim.editions': population('ReportEdition'),
  'Claim.evidence': evidenceOfRelationship,
  'Composition.byKind': kinds,
  'Composition.byKindAndRole': links({ types: ['MEMBER_OF'] }),
  'Discrepancy.about': longest('about'),
  'Discrepancy.sides': longest('sides'),
  'Entity.names': longest('names'),
  'Entity.position': given('metrics'),
  'EntityPayload.userErrors': whenResolved,
  'Evidence.facts': longest('facts'),
  'Fact.evidence': longest('evidence'),
  'Figure.about': longest('about'),
  'FigureCell.figures': whenResolved,
  'FigureSum.parts': whenResolved,
  'FigureTable.columns': whenResolved,
  'FigureTable.rows': whenResolved,
  'FigureTableRow.cells': whenResolved,
  'Identity.about': longest('about'),
  'Interlock.bodies': linksOf(everyKind, 'MEMBER_OF'),
  'InterlockBody.seatsOfOne': parallel,
  'InterlockBody.seatsOfTwo': parallel,
  'InterlockResult.pairs': ofPage,
  'Introduction.parts': whenResolved,
  'Introduction.stops': givenNumber('maxLength', 1),
  'IntroductionResult.introductions': ofPage,
  'IntroductionStop.contacts': whenResolved,
  'LadderResult.rows': ofPage,
  'LadderRow.steps': ladders('steps'),
  'LadderStep.relationships': within(ladders('stepRelationships'), ladders('steps')),
  'LivingMembership.members': linksOf(['Alliance'], 'MEMBER_OF'),
  'MemberActivity.memberships': parallel,
  'MemberActivity.traces': whenResolved,
  'MemberActivity.withFellowMembers': whenResolved,
  'MembershipEdge.onBehalfOf': linksOf(['Person'], 'HOLDS_OFFICE'),
  'MembershipTrace.relationships': whenResolved,
  'NameMatchResult.entities': whenResolved,
  'NameMatchResult.parts': whenResolved,
  'NamedEntity.highlights': whenResolved,
  'Neighbor.relationships': parallel,
  'NeighborResult.groups': ofPage,
  'NeighborResult.neighbors': ofPage,
  'NetworkEdge.evidence': within(evidenceOfDrawing, networkEdges),
  'NetworkGroup.kinds': kinds,
  'NetworkGroupTie.types': atMost(relationshipKinds.length),
  'NetworkResult.edges': networkEdges,
  'NetworkResult.groupTies': whenResolved,
  'NetworkResult.groups': groups,
  'NetworkResult.leftOut': ofDrawing(kinds),
  'NetworkResult.nodes': ofDrawing(ofPage),
  'NetworkStructure.bridges': atMost(MOST_LISTED),
  'NetworkStructure.communities': atMost(MOST_LISTED),
  'NetworkStructure.components': atMost(MOST_LISTED),
  'OnBehalf.offices': parallel,
  'OneSidedClaimConnection.counts': atMost(Object.keys(claimStandings).length),
  'OneSidedClaimConnection.speakers': whenResolved,
  'OneSidedClaimEdge.silent': atMost(2),
  'PartnerEdge.via': via,
  'PartnerVia.relationships': within(together('viaRelationships'), via),
  'Path.nodes': givenNumber('maxLength', 1),
  'Path.steps': givenNumber('maxLength', 0),
  'PathResult.paths': ofPage,
  'PathStep.relationships': parallel,
  'ProgramPartner.via': whenResolved,
  'ProgramWithoutPartnerEdge.partners': longest('relationships', 'Program'),
  'ProgramWithoutPartnerEdge.schools': linksOf(['Program'], 'OFFERS'),
  'ProgramWithoutPartnerEdge.stated': longest('figures', 'Program'),
  'ProjectionPair.relationships': whenResolved,
  'ProjectionPair.shared': sharedByTwo,
  'ProjectionResult.pairs': ofPage,
  'Query.match': given('names'),
  'Query.metrics': atMost(metrics.length),
  'Query.nodes': given('ids'),
  'Query.relationshipGroups': whenResolved,
  'Ranking.rows': ofPage,
  'Relationship.claimedBy': evidenceOfRelationship,
  'RelationshipPayload.userErrors': whenResolved,
  'ReportCell.values': whenResolved,
  'ReportRow.cells': whenResolved,
  'ReportTable.columns': whenResolved,
  'ReportTable.discrepancies': population('Discrepancy'),
  'ReportTable.rows': whenResolved,
  'ReportTable.totals': whenResolved,
  'ReportTables.tables': whenResolved,
  'ReportValue.evidence': whenResolved,
  'ReportValue.things': whenResolved,
  'SearchConnection.facets': kinds,
  'SearchEdge.highlights': whenResolved,
  'SharedPartner.ties': given('ids'),
  'SharedPartnerResult.of': given('ids'),
  'SharedPartnerResult.partners': ofPage,
  'SharedPartnerTie.via': viaOfAll,
  'Suggestion.reasons': whenResolved,
  'SuggestionGround.evidence': evidenceOfRelationship,
  'SuggestionGround.relationships': parallel,
  'SuggestionReason.grounds': whenResolved,
  'SuggestionResult.suggestions': ofPage,
};
