import dayjs from 'dayjs';

/** Full years today. */
export const ageOn = (birthDate: string): number => dayjs().diff(birthDate, 'year');
