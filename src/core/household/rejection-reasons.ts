/** What is wrong with a refused row, as the sheet that goes back to the collector says it. */
import type { RejectionCode } from '../contract/household.ts';

export const rejectionReasons: Readonly<Record<RejectionCode, string>> = {
  bad_check_digit: '身份证号码校验不通过，请核对证件',
  impossible_birth: '身份证号码中的出生日期不存在或不合理',
  missing_id: '缺身份证号码',
  missing_name: '缺户主姓名',
  duplicate_id: '身份证号码与本表前面的行或另一户户主重复',
  same_household_second_applicant: '本人或家庭成员已在另一户名下，一户只建一份档案',
  negative_amount: '数值不能为负',
  not_a_number: '不是确切的数字',
  unknown_village: '不是本人服务的行政村，或村名无法识别',
};
