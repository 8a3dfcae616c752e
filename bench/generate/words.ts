/** Syllables of brands, each with its reading. */
export const brandSyllables: readonly (readonly [string, string])[] = (
  '华 hua,锐 rui,启 qi,明 ming,恒 heng,信 xin,远 yuan,达 da,盛 sheng,鼎 ding,科 ke,创 chuang,融 rong,合 he,博 bo,雅 ya,瑞 rui,丰 feng,泰 tai,康 kang,' +
  '宏 hong,图 tu,嘉 jia,诚 cheng,佳 jia,悦 yue,智 zhi,云 yun,星 xing,辰 chen,海 hai,天 tian,润 run,泽 ze,凯 kai,捷 jie,汇 hui,通 tong,维 wei,新 xin,' +
  '蓝 lan,翔 xiang,振 zhen,兴 xing,源 yuan,卓 zhuo,越 yue,力 li,美 mei,亚 ya,骏 jun,景 jing,正 zheng,大 da,昌 chang,盈 ying,思 si,联 lian,东 dong,方 fang,' +
  '乐 le,长 chang,行 hang,重 chong,绿 lü,朗 lang,沃 wo,欧 ou,致 zhi,迈 mai,普 pu,奥 ao,艺 yi,鑫 xin,玺 xi,弘 hong,毅 yi,旭 xu,晟 sheng,煜 yu'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

/** Characters of place names; a made-up place may bear the name of a real one. */
export const placeFirst = [...'临江海云青龙凤金银玉清平定宁通古永福嘉庆松柳梅竹兰石白沙双三九上南北西东长安新高'];
export const placeSecond = [...'州阳江山城海川河湖溪泉林岭口门浦港湾陵原丰昌桥塘水峰台坪潭岩'];

/** Surnames, the frequent ones first. */
export const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解仇曲查',
  '欧阳',
  '司马',
  '上官',
];

/** Characters of given names. */
export const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文斌宇浩凯健俊帆雪琳欣怡佳梦婷雯颖慧莉萍梅晶倩璐峰鹏飞龙志海波林森宁晨阳旭东辉亮光永生春秋冬夏思远子涵梓轩雨泽诗琪若曦一诺嘉懿乐行',
];

/** Fields of study and of industry, each with its English label. */
export const fields: readonly (readonly [string, string])[] = (
  '信息技术:Information Technology,智能制造:Smart Manufacturing,汽车:Automotive,新能源:New Energy,现代物流:Logistics,护理:Nursing,旅游:Tourism,酒店:Hospitality,烹饪:Culinary Arts,' +
  '学前教育:Early Childhood Education,财经:Finance,商贸:Commerce,电子商务:E-Commerce,建筑:Construction,化工:Chemical Engineering,生物医药:Biomedicine,轨道交通:Rail Transit,航空:Aviation,航运:Shipping,' +
  '数字媒体:Digital Media,动漫:Animation,服装:Fashion,美容美发:Beauty,食品:Food,园林:Landscape,农业:Agriculture,水产:Aquaculture,机器人:Robotics,人工智能:Artificial Intelligence,集成电路:Integrated Circuits,' +
  '电子:Electronics,机械:Machinery,环境:Environment,养老服务:Elderly Care,家政:Domestic Service,印刷:Printing,工艺美术:Arts and Crafts,珠宝:Jewelry,音乐:Music,体育:Sports,公共安全:Public Safety,电力:Electric Power'
)
  .split(',')
  .map((pair) => pair.split(':') as [string, string]);

/** Words that end the names of kinds and types; `KIND` where a type has none of its own. */
export const endings: Readonly<Record<string, readonly string[]>> = {
  SECONDARY_VOCATIONAL: ['职业技术学校', '职业学校', '中等职业学校', '中等专业学校', '技工学校', '职业高级中学'],
  ELEMENTARY_VOCATIONAL: ['初级职业技术学校'],
  GENERAL: ['中学', '实验学校', '高级中学'],
  UNIVERSITY: ['大学', '工业大学', '理工大学'],
  COLLEGE: ['职业技术学院', '职业学院', '高等专科学校'],
  INSTITUTE: ['研究所', '研究院', '设计院'],
  COMPANY: ['有限公司', '有限公司', '科技有限公司', '股份有限公司', '服务有限公司'],
  GROUP: ['集团', '集团有限公司', '集团股份有限公司'],
  BRAND: ['连锁', '工坊', '服务'],
  INTEGRATION_COMMUNITY: ['行业产教融合共同体'],
  MUNICIPAL_CONSORTIUM: ['产教联合体'],
  VOCATIONAL_EDUCATION_GROUP: ['职业教育集团', '职教集团'],
  VOCATIONAL_EDUCATION_ALLIANCE: ['职业教育联盟', '职教联盟'],
  SCHOOL_ALLIANCE: ['专业联盟校', '校际联盟'],
  GOVERNMENT: ['教育局', '人力资源和社会保障局', '经济和信息化委员会', '总工会', '商务委员会', '科学技术局'],
  ASSOCIATION: ['行业协会', '学会', '商会'],
  UNION: ['总工会', '工会联合会'],
  HOSPITAL: ['人民医院', '中心医院'],
  COMMUNITY: ['社区服务中心'],
  TEACHER_INNOVATION_TEAM: ['教师教学创新团队'],
  TEACHER_DEVELOPMENT_TEAM: ['学科发展团队'],
  SENIOR_MENTORS: ['高级指导教师团队'],
  SKILLED_MASTER_STUDIO: ['技能大师工作室'],
  DISTINGUISHED_TEACHER_STUDIO: ['名师工作室'],
  CLASS_TEACHER_STUDIO: ['班主任工作室'],
  ENTERPRISE_STUDIO: ['校企工作室'],
  BASE_PROGRAM: ['产教融合基地建设项目'],
  APPRENTICESHIP_PILOT: ['现代学徒制试点'],
  DONATION: ['实训设备捐赠项目'],
  RESEARCH: ['技能人才需求研究'],
  JOINT_TRAINING: ['联合培养项目', '订单班'],
  TEACHER_TRAINING: ['师资培训项目'],
  EXCHANGE: ['职业体验日', '交流项目'],
  COMPETITION_SERIES: ['双创大赛'],
  OPEN_TRAINING_CENTER: ['开放实训中心'],
  SCHOOL_TRAINING_CENTER: ['校内实训中心'],
  INTEGRATION_BASE: ['专业人才培养项目', '产教融合校企合作基地'],
  TRAINING_PLATFORM: ['实训平台', '实训基地'],
  VIRTUAL_SIMULATION_BASE: ['虚拟仿真实训基地'],
  ENTERPRISE_LEARNING_CENTER: ['企业学习中心'],
  INDUSTRIAL_COLLEGE: ['产业学院'],
  DEVELOPMENT_BASE: ['开发基地'],
  EXPERIENCE_CENTER: ['体验中心'],
  TRAINING_ROOM: ['实训室'],
  COUNCIL_MEETING: ['常务理事会', '理事会会议'],
  REVIEW_MEETING: ['专家评审会'],
  CEREMONY: ['签约仪式', '揭牌仪式'],
  ANNUAL_MEETING: ['年会'],
  TRAINING: ['研讨会', '培训班'],
  TITLE: ['技术能手', '首席技师'],
  PRIZE: ['教学成果奖', '技能大赛一等奖'],
  RECOGNITION: ['优质专业', '优秀基地', '示范项目'],
  Program: ['技术应用', '运营与管理', '服务与管理', '技术'],
  Competition: ['职业技能大赛'],
  Course: ['基础与实务', '综合实训'],
  Place: ['街道', '镇', '新区'],
  Organization: ['服务中心'],
  Enterprise: ['实业公司'],
  School: ['学校'],
};

/** Offices that persons hold, as a report would write them. */
export const offices = [
  '局长',
  '副局长',
  '科长',
  '主任',
  '副主任',
  '校长',
  '副校长',
  '院长',
  '书记',
  '秘书长',
  '总经理',
  '主席',
];

/** Subjects of a membership, a gift or a course of study. */
export const subjects = [
  '实践育人、竞赛提升',
  '专业建设、资源共享',
  '师资培训',
  '实训设备',
  '岗位实习',
  '课程开发',
  '技能鉴定',
];
