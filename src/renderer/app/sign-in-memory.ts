/** The staff number that signed in last on this device: one field less to fill. */
const STORAGE_KEY = 'signIn.staffNo';

export const rememberStaffNo = (staffNo: string): void => localStorage.setItem(STORAGE_KEY, staffNo);
export const lastStaffNo = (): string => localStorage.getItem(STORAGE_KEY) ?? '';
