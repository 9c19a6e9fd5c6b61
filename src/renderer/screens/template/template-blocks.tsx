/** The wording, block by block: each text in a field of its own, blocks moved, added and taken away. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Template, TemplateBlock } from '../../../core/contract/template.ts';
import { newBlock, textsOf, withText, withoutText, withTextAdded, type AddableBlock } from './block-texts.ts';

interface TemplateBlocksProps {
  readonly content: Template;
  readonly isEditable: boolean;
  readonly onChange: (content: Template) => void;
}

const ADDABLE: readonly AddableBlock[] = ['clause', 'paragraph', 'notice', 'heading', 'pageBreak'];

export function TemplateBlocks({ content, isEditable, onChange }: TemplateBlocksProps) {
  const { t } = useTranslation();
  const { blocks } = content;
  const replace = (next: readonly TemplateBlock[]) => onChange({ ...content, blocks: [...next] });
  const move = (from: number, to: number) => {
    const next = [...blocks];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(to, 0, moved);
    replace(next);
  };
  return (
    <div className="template-blocks" tabIndex={-1}>
      <div className="template-block">
        <header>{t('template.blocks.title')}</header>
        <Input value={content.title} readOnly={!isEditable} maxLength={60} aria-label={t('template.blocks.title')} onChange={(event) => onChange({ ...content, title: event.target.value })} />
        <Input value={content.subtitle ?? ''} readOnly={!isEditable} maxLength={120} aria-label={t('template.blocks.subtitle')} placeholder={t('template.blocks.subtitle')} onChange={(event) => onChange({ ...content, subtitle: event.target.value })} style={{ marginTop: 4 }} />
      </div>
      {blocks.map((block, index) => (
        // Blocks have no name of their own; their place is theirs.
        <section className="template-block" key={index} aria-label={`${t(`template.blocks.${block.type}`)} ${index + 1}`}>
          <header>
            <span>{t(`template.blocks.${block.type}`)}{block.type === 'table' || block.type === 'repeat' ? ` · ${block.source}` : ''}{block.when ? ` · ${t('template.when', { name: block.when })}` : ''}</span>
            <span className="page-space" />
            {isEditable ? (
              <>
                <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={index === 0} onClick={() => move(index, index - 1)} aria-label={t('template.up')} />
                <Button size="small" type="text" icon={<ArrowDownOutlined />} disabled={index === blocks.length - 1} onClick={() => move(index, index + 1)} aria-label={t('template.down')} />
                <Button size="small" type="text" danger icon={<DeleteOutlined />} onClick={() => replace(blocks.filter((_, other) => other !== index))} aria-label={t('template.remove')} />
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: ADDABLE.map((type) => ({ key: type, label: t(`template.blocks.${type}`) })),
                    onClick: ({ key }) => replace([...blocks.slice(0, index + 1), newBlock(key as AddableBlock), ...blocks.slice(index + 1)]),
                  }}
                >
                  <Button size="small" type="text" icon={<PlusOutlined />} aria-label={t('template.addBelow')} />
                </Dropdown>
              </>
            ) : null}
          </header>
          <BlockTexts block={block} isEditable={isEditable} onChange={(next) => replace(blocks.map((other, at) => (at === index ? next : other)))} />
        </section>
      ))}
    </div>
  );
}

interface BlockTextsProps {
  readonly block: TemplateBlock;
  readonly isEditable: boolean;
  readonly onChange: (block: TemplateBlock) => void;
}

function BlockTexts({ block, isEditable, onChange }: BlockTextsProps) {
  const { t } = useTranslation();
  const mayGrow = isEditable && (block.type === 'clause' || block.type === 'notice');
  return (
    <>
      {textsOf(block).map(({ path, text, isLabel }) => (
        <div key={path.join('.')} style={{ display: 'flex', gap: 4, marginTop: 4 }}>
          <Input.TextArea
            value={text} readOnly={!isEditable} autoSize={{ minRows: 1, maxRows: 12 }} aria-label={`${t(`template.blocks.${block.type}`)} ${path.join('.')}`}
            style={isLabel ? { width: 150, fontWeight: 600 } : undefined} onChange={(event) => onChange(withText(block, path, event.target.value))}
          />
          {mayGrow && path[0] === 'paragraphs' ? <Button size="small" type="text" icon={<DeleteOutlined />} onClick={() => onChange(withoutText(block, path))} aria-label={t('template.removeParagraph')} /> : null}
        </div>
      ))}
      {mayGrow ? <Button size="small" type="link" icon={<PlusOutlined />} onClick={() => onChange(withTextAdded(block))}>{t('template.addParagraph')}</Button> : null}
    </>
  );
}
