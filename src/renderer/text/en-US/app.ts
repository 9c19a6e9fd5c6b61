import type { Texts } from '../zh-CN/index.ts';

export const app: Texts['app'] = {
  product: 'Branch Desk',
  productLine: 'Credit lines for farming households · branch system',
  promises: {
    one: 'One file per household, whole villages rated at once',
    two: 'Works without a network, reconciles every night',
    three: 'Maker and checker apart, every act on record',
  },
  demonstration: 'Demonstration: all data is invented. Do not enter real customers',
  signInTitle: 'Sign in', signInHint: 'Use your own staff number', signIn: 'Sign in', staffNo: 'Staff number', password: 'Password',
  staffNoExample: 'e.g. KH0001', staffNoRequired: 'Enter your staff number', passwordRequired: 'Enter the password',
  wrongCredentials: 'Staff number or password is wrong. Five failures in a row lock the account',
  legal: 'A staff number is personal. Signing in, looking at customers and every transaction are recorded.',
  sessionLost: 'The core was restarted; please sign in again. What you had open and entered is still there.',
  demonstrationAccounts: 'Demonstration accounts (password {{password}})',
  demonstrationAccount: '{{role}} {{staffNo}}',
  signOut: 'Sign out', lock: 'Lock', lockHint: 'Lock the screen (Ctrl+L)', locked: 'Screen locked', lockedPerson: '{{name}} ({{staffNo}})', unlock: 'Unlock', otherPerson: 'Sign in as somebody else',
  changePassword: 'Change password', currentPassword: 'Present password', newPassword: 'New password', newPasswordAgain: 'New password again',
  passwordRule: '8 to 128 characters', passwordsDiffer: 'The two new passwords differ', passwordChanged: 'Password changed',
  businessDate: 'Business date', notToday: 'Not today',
  searchPlaceholder: 'Search: name, initials, ID tail, contract or receipt', searchNothing: 'Nothing found for “{{text}}”; try another word',
  switchLanguage: 'Switch language', otherLanguage: '中文',
  lastClosed: 'Last closed {{date}}', lastBackup: 'Last backup {{moment}}', version: 'Version {{version}}',
  screenFault: 'This screen failed; the others are not affected',
  roles: { teller: 'Teller', customerManager: 'Customer manager', branchHead: 'Branch head', auditor: 'Auditor', administrator: 'Administrator' },
  core: {
    starting: 'Starting…', restarting: 'The core is restarting', restartingDetail: 'Finished work is safe; this takes a few seconds.',
    failed: 'The core cannot start', faultCode: 'Code {{code}} · version {{version}}', restartApp: 'Restart the app',
    faults: {
      core_keeps_dying: 'The core keeps ending and is no longer restarted. Restart the app; if that fails call support. Do not reinstall or delete the data file.',
      store_key_wrong: 'The data file does not fit this machine’s key; it may come from another computer. Call support.',
      store_newer_than_app: 'The data file was written by a newer version; update this app.',
      store_damaged: 'The data file failed its check. Stop here and have support restore the latest backup.',
      store_unreadable: 'The data file cannot be read. Check disk space and permissions, then restart the app.',
    },
  },
};
