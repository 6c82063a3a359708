/** What can be asked of a role. `both.yml` holds what concerns the two roles together. */
export const ROLE_TOPICS = [
  'definition',
  'responsibilities',
  'focus',
  'time-horizon',
  'skills',
  'technical-depth',
  'management',
  'education',
  'path',
  'jobs',
  'vendors',
  'users-customers',
  'security',
  'budget',
  'departments',
  'infrastructure',
  'communication-systems',
  'roadmap',
  'research',
  'products',
  'profit-revenue',
  'costs',
  'business-alignment',
  'quality',
  'training-access',
  'organisation-size',
  'overlap',
  'same',
  'difference',
  'choice',
  'importance',
] as const;

/** What can be asked of a course platform. */
export const PLATFORM_TOPICS = [
  'about',
  'cost',
  'certificate',
  'diploma',
  'nanodegree',
  'founder',
  'partners',
  'subjects',
  'format',
  'trial',
  'former-name',
  'level',
] as const;

/** Topics of a platform that open with a summary wherever the platform has a fact on them. */
export const PLATFORM_SUMMARY_TOPICS: readonly PlatformTopic[] = ['about', 'cost', 'certificate'];

/** What can be asked of the list of platforms as a whole. */
export const LIST_TOPICS = ['list', 'cost', 'certificate', 'partners', 'subjects'] as const;

/** What people ask near our subject that no document answers, beside the topics above. */
export const UNKNOWN_TOPICS = [
  'salary',
  'certifications',
  'rank',
  'named-person',
  'other-role',
  'job-application',
  'platform-logistics',
  'accreditation',
  'price',
  'worth',
  'degree',
  'other-platform',
  'career-general',
  'role-statistics',
  'role-history',
  'age',
  'working-life',
  'homonym',
  'company-need',
  'subject',
] as const;

/** The roles between which the quiz weighs. */
export const QUIZ_ROLES = ['cio', 'cto'] as const;
export type QuizRole = (typeof QUIZ_ROLES)[number];

export type RoleTopic = (typeof ROLE_TOPICS)[number];
export type PlatformTopic = (typeof PLATFORM_TOPICS)[number];
export type ListTopic = (typeof LIST_TOPICS)[number];
export type UnknownTopic = (typeof UNKNOWN_TOPICS)[number] | RoleTopic | PlatformTopic;
