import { entityKind, text, whole, word, year } from '../entity/kind.ts';

/** What a review of a base came to. */
export const reviewResults = {
  PASSED_FINAL_REVIEW: '通过结项 · passed the review at its conclusion',
  MIDTERM_REVIEWED:
    '完成中期督导及第一建设周期验收评审 · midterm supervision and acceptance review of the first building period held; no verdict stated',
};

/** 基地: lasting places of joint training. */
export const trainingBase = entityKind({
  kind: 'TrainingBase',
  root: 'trainingBase',
  roots: 'trainingBases',
  seeds: 'training-bases',
  zh: '实训基地',
  en: 'training base',
  description:
    '产教融合实训基地 · a lasting place or organization of joint training: base, enterprise learning center, industrial college.',
  types: {
    INTEGRATION_BASE: '产教融合校企合作基地 · industry–education integration base',
    TRAINING_PLATFORM: '实训平台、实训基地 · training platform of a school',
    VIRTUAL_SIMULATION_BASE: '虚拟仿真实训基地 · virtual simulation training base',
    ENTERPRISE_LEARNING_CENTER: '企业学习中心 · enterprise learning center',
    INDUSTRIAL_COLLEGE: '产业学院 · industrial college',
    DEVELOPMENT_BASE: '开发基地 · development base of an enterprise in a school',
    EXPERIENCE_CENTER: '体验中心 · experience center',
    COMPETITION_BASE: '竞赛集训、选手培养基地 · training base of a competition',
    ENTREPRENEURSHIP_BASE: '创业指导站、创业实践基地 · entrepreneurship station or practice base',
    PRACTICE_BASE: '教师企业实践、思政实践等基地 · practice base of teachers or students',
    TEACHER_BASE: '名师基地、师资培训基地 · base for the training of teachers',
    CRAFT_COLLEGE: '工匠学院 · college of craftspeople',
    TRAINING_ROOM: '实训室 · training room',
  },
  fields: {
    batch: whole('批次 · batch in which the base was set up'),
    reviewResult: word('评审结果 · what its review came to', reviewResults),
    reviewYear: year('评审年份 · year of the review'),
    founded: text('建立时间 · when it was set up, as precisely as the source says: 2024 or 2024-04'),
  },
});
