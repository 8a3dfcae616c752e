const units = 'address,kind,from,to,length,digest\np1,PARAGRAPH,1,1,9,aa\n';
const files = {
  'edition.csv': 'id,title,publisher,period\njia-2024,甲区年度报告,甲区教育局,2024\n',
  'units.csv': units,
  'schools.csv':
    'id,name,type,evidence\nschool-a,甲校,SECONDARY_VOCATIONAL,p1\nschool-b,乙校,GENERAL,p1\nschool-c,丙校,,p1\nschool-d,丁校,SECONDARY_VOCATIONAL,p1\n',
  'enterprises.csv': 'id,name,evidence\nenterprise-x,子公司,p1\nenterprise-y,丑公司,p1\n',
  'alliances.csv': 'id,name,type,evidence\nalliance-a,甲联盟,INTEGRATION_COMMUNITY,p1\n',
  'people.csv':
    'id,name,designations,evidence\nperson-0001,张三,SKILLED_MASTER;LEAD_TEACHER,p1\nperson-0002,李四,LEAD_TEACHER,p1\nperson-0003,王五,,p1\n',
  'training-bases.csv':
    'id,name,type,batch,evidence\nbase-a,甲基地,INTEGRATION_BASE,2,p1\nbase-b,乙基地,INTEGRATION_BASE,,p1\n',
  'cooperations.csv':
    'from,type,to,form,since,until,evidence\n甲校,COOPERATES_WITH,子公司,PRACTICE,2019,2021,p1\n甲校,COOPERATES_WITH,子公司,INTERNSHIP,,,p1\n乙校,COOPERATES_WITH,丑公司,PRACTICE,,,p1\n',
  'memberships.csv': 'from,type,to,role,evidence\n甲校,MEMBER_OF,甲联盟,CHAIR,p1\n丙校,MEMBER_OF,甲联盟,MEMBER,p1\n',
  'relationships.csv':
    'from,type,to,role,evidence\n甲校,PARTICIPATES_IN,甲基地,BASE_SCHOOL,p1\n丑公司,PARTICIPATES_IN,甲基地,BASE_ENTERPRISE,p1\n',
  'figures.csv': 'subject,metric,value,evidence\n甲校,STUDENTS,1415,p1\n乙校,STUDENTS,90,p1\n',
};

/** An edition of a few schools, firms and bodies that are joined in all the ways that lists ask for. */
export const joinedEdition: ReadonlyMap<string, string> = new Map(Object.entries(files));
