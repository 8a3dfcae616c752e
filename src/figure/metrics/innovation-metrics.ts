import { metric, type Metric } from './metric.ts';

/** Metrics of innovation and entrepreneurship, prizes and competitions, employment and onward study. */
// prettier-ignore
export const innovationMetrics: readonly Metric[] = [
  metric('PRIZES', '获奖数', 'prizes', '个', 'ITEMS', 'prizes won, by competition, level, rank and entrants'),
  metric('PRIZE_TIMES', '获奖人次', 'prizes by person-times', '人次', 'PERSON_TIMES', 'prizes won, counted once for each winner of each'),
  metric('PRIZE_WINNERS', '获奖人数', 'prize winners', '人', 'PERSONS', 'persons who won a prize'),
  metric('MEDALS', '奖牌数', 'medals', '枚', 'ITEMS', 'medals won in competitions'),
  metric('COMPETITIONS_ENTERED', '参加竞赛项数', 'competitions entered', '项', 'ITEMS', 'competitions that a school or department took part in'),
  metric('COMPETITION_YEARS', '赛事举办年数', 'years of a competition', '年', 'YEARS', 'years for which a competition has been held'),
  metric('COMPETING_SCHOOLS', '参赛学校数', 'competing schools', '所', 'ITEMS', 'schools whose teams compete'),
  metric('COMPETING_TEAMS', '参赛团队数', 'competing teams', '支', 'ITEMS', 'teams that compete'),
  metric('INNOVATION_COURSES', '创新创业课程数', 'innovation courses', '门', 'ITEMS', 'courses of innovation and entrepreneurship that a school offers'),
  metric('INNOVATION_ACTIVITIES', '创新创业活动场数', 'innovation activities', '场', 'EVENTS', 'activities of innovation and entrepreneurship, held or taken part in'),
  metric('INNOVATION_RESEARCH_TOPICS', '双创课题数', 'research topics on innovation', '个', 'ITEMS', 'research topics on innovation and entrepreneurship approved'),
  metric('INNOVATION_PAPERS', '双创论文数', 'papers on innovation', '篇', 'ITEMS', 'papers on innovation and entrepreneurship published'),
  metric('INNOVATION_MENTORS', '双创指导教师数', 'innovation mentors', '位', 'PERSONS', 'teachers who mentor student innovation'),
  metric('COURSE_PARTICIPANTS', '课程参与人次', 'participants in courses', '人次', 'PERSON_TIMES', 'students reached by courses, counted each time'),
  metric('ACTIVITY_PARTICIPANTS', '活动参与人次', 'participants in activities', '人次', 'PERSON_TIMES', 'participants in activities, counted each time'),
  metric('ENTREPRENEURSHIP_BASES', '创业实践基地数', 'entrepreneurship practice bases', '个', 'ITEMS', 'bases for the practice of entrepreneurship'),
  metric('CERTIFICATE_PASS_RATE', '证书通过率', 'certificate pass rate', '%', 'SHARE', 'share of students who pass the examination for a certificate'),
  metric('GRADUATES', '毕业生人数', 'graduates', '人', 'PERSONS', 'graduates of the year'),
  metric('EMPLOYED', '就业人数', 'graduates employed', '人', 'PERSONS', 'graduates in employment, with or without those who study on as the detail says'),
  metric('EMPLOYMENT_RATE', '就业率', 'employment rate', '%', 'SHARE', 'share of graduates in employment, with or without those who study on as the detail says'),
  metric('PLACEMENT_RATE', '毕业生去向落实率', 'placement rate', '%', 'SHARE', 'share of graduates who work or study on'),
  metric('ONWARD_STUDY', '升学人数', 'graduates who study on', '人', 'PERSONS', 'graduates who go on to a college or university'),
  metric('ONWARD_STUDY_RATE', '升学率', 'rate of onward study', '%', 'SHARE', 'share of graduates who go on to a college or university'),
  metric('ONWARD_STUDY_RATE_RISE', '升学率增幅', 'rise of the rate of onward study', '%', 'SHARE', 'rise of the rate of onward study against the period that the detail names'),
  metric('STUDY_ABROAD', '出国留学人数', 'graduates who study abroad', '人', 'PERSONS', 'graduates who go abroad to study'),
  metric('EMPLOYER_SATISFACTION', '用人单位满意度', 'employer satisfaction', '%', 'SHARE', 'share of employers who are satisfied with the graduates'),
];
