import { entityKind } from '../entity/kind.ts';

/** 职业资格: occupations and certificates that are trained for and examined. */
export const qualification = entityKind({
  kind: 'Qualification',
  root: 'qualification',
  roots: 'qualifications',
  seeds: 'qualifications',
  zh: '职业资格',
  en: 'qualification',
  description: '职业资格、工种与证书 · an occupation or a certificate that is trained for and examined.',
  types: {
    OCCUPATION: '职业工种、职业资格 · occupation with levels of skill',
    CERTIFICATE: '证书、认证 · certificate',
  },
});
