import type { Words } from '../entity/kind.ts';

/** What relationships are about, coarse enough for the legend of a drawing. */
export const tieCategories: Words = {
  COOPERATION: '合作 · cooperation: with donation and assistance',
  MEMBERSHIP: '成员 · membership: in a body',
  PARTICIPATION: '参与 · participation: in a shared thing',
  STRUCTURE: '隶属与设立 · structure: what belongs to whom, is part of it or was set up by it',
  PEOPLE: '任职与领衔 · offices and leads: of persons',
  TEACHING: '专业、课程与培训 · teaching: programs, courses, training, assessments',
  HONOR: '荣誉与申报 · honors: with candidacies',
  PLACE: '地点 · places',
  MENTION: '提及与涉及 · mentions: named beside or concerned',
};

/** The category of each type of relationship. */
export const categoryOfType: Readonly<Record<string, string>> = {
  COOPERATES_WITH: 'COOPERATION',
  FUNDS: 'COOPERATION',
  DONATES_TO: 'COOPERATION',
  ASSISTS: 'COOPERATION',
  COMMISSIONS: 'COOPERATION',
  MEMBER_OF: 'MEMBERSHIP',
  PARTICIPATES_IN: 'PARTICIPATION',
  SUPERVISES: 'STRUCTURE',
  PART_OF: 'STRUCTURE',
  CAMPUS_OF: 'STRUCTURE',
  BELONGS_TO: 'STRUCTURE',
  ESTABLISHES: 'STRUCTURE',
  HOLDS_OFFICE: 'PEOPLE',
  LEADS: 'PEOPLE',
  ACTIVE_IN: 'PLACE',
  LOCATED_IN: 'PLACE',
  OFFERS: 'TEACHING',
  ARTICULATES_WITH: 'TEACHING',
  TRAINS_FOR: 'TEACHING',
  ASSESSES: 'TEACHING',
  DEVELOPS: 'TEACHING',
  ISSUES: 'TEACHING',
  HONORED_WITH: 'HONOR',
  CONFERS: 'HONOR',
  AWARDED_AT: 'HONOR',
  CANDIDATE_FOR: 'HONOR',
  CONCERNS: 'MENTION',
  MENTIONED_WITH: 'MENTION',
};
