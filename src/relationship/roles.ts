import type { Words } from '../entity/kind.ts';

/** Roles in a body with members. */
export const membershipRoles: Words = {
  LEAD: '牵头单位 · leads the body',
  CHAIR: '理事长 · chairs the council',
  EXECUTIVE_VICE_CHAIR: '常务副理事长 · executive vice-chair of the council',
  VICE_CHAIR: '副理事长 · vice-chair of the council',
  VICE_PRESIDENT: '副会长 · vice-president',
  STANDING_COUNCIL_MEMBER: '常务理事 · standing council member',
  COUNCIL_MEMBER: '理事 · council member',
  MEMBER: '会员、成员 · member',
  SECRETARIAT: '秘书处 · keeps the secretariat',
  SECRETARY_GENERAL: '秘书长 · secretary-general of the body',
  VICE_DIRECTOR: '副主任 · vice-director of a committee',
};

/** Roles in a project, a base, a studio or an event. */
export const participationRoles: Words = {
  LEAD: '牵头 · leads it',
  BASE_ENTERPRISE: '基地企业 · the enterprise of a base',
  BASE_SCHOOL: '基地学校 · the school of a base',
  FOUNDER: '共建、合作成立 · one of its founders',
  ORGANIZER: '主办 · organizes it',
  HOST: '承办 · hosts it',
  IMPLEMENTER: '开展、实施 · carries it out; that it leads is not said',
  PARTNER: '合作、参与 · takes part in it',
  FUNDER: '出资 · pays for it',
  DONOR: '捐赠方 · gives',
  RECIPIENT: '受赠方 · receives',
  ATTENDEE: '出席 · attends',
  SPEAKER: '讲话、交流、解读 · speaks or presents',
  COMMENTATOR: '点评 · comments',
  UNVEILER: '揭牌 · unveils a plaque',
  PRESENTER: '颁奖 · hands over an award',
  CO_ORGANIZER: '联合主办、协办 · organizes it with others',
  CONTESTANT: '参赛 · competes in it',
  JUDGE: '评委、裁判 · judges it',
  VOLUNTEER: '志愿服务 · serves as a volunteer',
  SUPPORTER: '支持、技术指导 · supports it, gives technical guidance',
  OBSERVER: '观摩 · watches it',
  TRAINEE: '受训、受益 · is trained by it or served by it',
};

/** How far a thing is on its way to an award or a recognition. */
export const candidacyRoles: Words = {
  APPLIED: '申报 · has applied',
  APPROVED: '立项 · is approved as a project, not yet recognized',
  IN_PREPARATION: '在建、培育、创建 · is being built or prepared',
};

/** All roles that a relationship may carry. */
export const roles: Words = { ...participationRoles, ...membershipRoles, ...candidacyRoles };

/** Forms of cooperation, from loose to deep. */
export const cooperationForms: Words = {
  PARTNER_UNIT: '校企合作单位 · named as a partner, the form not stated',
  INTERNSHIP: '实习就业 · internships and jobs for students',
  PROJECT: '合作项目 · joint project, its nature not further stated',
  PRACTICE: '师生企业实践 · students or teachers practice in the enterprise',
  EXPERT_COMMITTEE: '专业指导委员会专家 · experts in the program advisory committees',
  TEACHER_EXCHANGE: '师资互聘、兼职教师 · exchange of teachers',
  COURSE_DEVELOPMENT: '共同开发课程 · joint development of courses',
  COMPETITION: '联手参赛、办赛 · joint competitions',
  JOINT_TRAINING: '联合培养 · joint training of students',
  ARTICULATED_TRAINING: '贯通培养、联合办学 · joint articulated training',
  TRAINING_SERVICE: '职业培训合作 · joint training for industry',
  ASSESSMENT_SERVICE: '鉴定考试合作 · joint examinations and assessments',
  OVERSEAS_TRAINING: '海外培训 · joint training abroad',
  DIGITAL_MARKETING: '数字化直播、品牌推广 · live streaming and promotion of brands',
  CAREER_EXPERIENCE: '职业体验、职普融通 · career experience for pupils of general schools',
  COMMUNITY_SERVICE: '志愿与社区服务 · voluntary and community service',
  PARTY_BUILDING: '党建共建 · joint party building',
  CULTURE: '文化共建、联合主办活动 · joint culture and activities',
  STUDIO: '共建工作室 · joint studio',
  DEVELOPMENT_BASE: '共建开发基地 · joint development base',
  ENTERPRISE_LEARNING_CENTER: '共建企业学习中心 · joint enterprise learning center',
  SHARED_BASE: '共建实训基地 · joint training base',
  INDUSTRIAL_COLLEGE: '共建产业学院 · joint industrial college',
  RESEARCH_AND_DEVELOPMENT: '共同研发 · joint research, patents',
  DONATION: '捐赠 · donation',
  EXCHANGE: '交流互访、友好关系 · exchange, visits, friendly relations',
  JOINT_SCHOOLING: '合作办学 · school run jointly',
};
