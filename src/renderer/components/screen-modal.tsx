/** A dialog that belongs to a screen: out of sight while another screen is in front, and still filled in on the way back. */
import { Modal, type ModalProps } from 'antd';
import { useIsScreenShown } from '../app/shown-screen.ts';

/** Mount it to show it, unmount it to close it. */
export function ScreenModal(props: Omit<ModalProps, 'open'>) {
  return <Modal {...props} open={useIsScreenShown()} />;
}
