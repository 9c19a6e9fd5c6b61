import type { Certificate } from 'pkijs';

const COMMON_NAME = '2.5.4.3';

/** "示范县农村商业银行, serial 02", as the evidence names the seal. */
export function certificateName(certificate: Certificate): string {
  const name = certificate.subject.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ?? '';
  return `${String(name)}, serial ${certificate.serialNumber.valueBlock.toString()}`;
}
