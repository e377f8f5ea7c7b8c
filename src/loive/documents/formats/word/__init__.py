"""The pieces of a Word document as WordprocessingML, built from the flow; docx_out packs them."""
