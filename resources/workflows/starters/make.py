#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the starter workflows of this folder: make.py OPENAPI_JSON

They differ by model family in a few nodes only, so they are made by one script. Node versions and input names
are looked up in an openapi.json of the server that they are meant for; an input that it lacks is an error here.
"""
import json
import pathlib
import sys

PROMPT = "A lighthouse on a cliff at dusk, gouache, warm window light"
UNWANTED = "text, watermark, frame, blurry"


def node_types(path):
    schemas = json.loads(pathlib.Path(path).read_text())["components"]["schemas"]
    types = {}
    for schema in schemas.values():
        if schema.get("class") == "invocation":
            kind = schema["properties"]["type"]
            types[kind.get("const", kind.get("default"))] = schema
    return types


def slider(kind, low, high):
    return {"type": f"{kind}-field-config", "component": "number-input-and-slider", "min": low, "max": high}


TEXTAREA = {"type": "string-field-config", "component": "textarea"}


class Workflow:
    def __init__(self, types, name, description, tags):
        self.types = types
        self.json = {
            "name": name, "author": "Triptych", "description": description, "version": "1.0.0",
            "contact": "", "tags": tags, "notes": "", "exposedFields": [],
            "meta": {"version": "4.0.0", "category": "user"}, "nodes": [], "edges": [],
            "form": {"rootElementId": "root",
                     "elements": {"root": {"id": "root", "type": "container",
                                           "data": {"layout": "column", "children": []}}}},
        }
        self.inputs = {}
        self.columns = {}

    def node(self, node_id, kind, column, label="", values=None, saves=False):
        schema = self.types[kind]
        inputs = {}
        for name, field in schema["properties"].items():
            if field.get("field_kind") not in ("input", "internal") or field.get("ui_hidden") or name == "metadata":
                continue
            inputs[name] = {"name": name, "label": "", "description": ""}
            if field.get("orig_default") is not None:
                inputs[name]["value"] = field["orig_default"]
        if "board" in inputs:
            inputs["board"]["value"] = "auto"
        for name, value in (values or {}).items():
            inputs[name]["value"] = value  # KeyError: the server has no such input
        row = self.columns[column] = self.columns.get(column, -1) + 1
        position = {"x": column * 420, "y": row * 420}
        self.json["nodes"].append({
            "id": node_id, "type": "invocation", "position": position,
            "data": {"id": node_id, "type": kind, "version": schema["version"],
                     "nodePack": schema.get("node_pack", "invokeai"), "label": label, "notes": "",
                     "isOpen": True, "isIntermediate": not saves,
                     "useCache": schema["properties"]["use_cache"]["default"], "dynamicInputTemplates": {},
                     "inputs": inputs}})
        self.inputs[node_id] = inputs

    def edge(self, source, target):
        (a, out), (b, into) = source.split("."), target.split(".")
        self.inputs[b][into].pop("value", None)
        self.json["edges"].append({"id": f"{a}-{out}-{b}-{into}", "type": "default", "source": a,
                                   "sourceHandle": out, "target": b, "targetHandle": into})

    def element(self, kind, data, parent):
        elements = self.json["form"]["elements"]
        name = f"{kind}-{len(elements)}"
        elements[name] = {"id": name, "type": kind, "parentId": parent}
        if data is not None:
            elements[name]["data"] = data
        elements[parent]["data"]["children"].append(name)
        return name

    def heading(self, text):
        self.element("heading", {"content": text}, "root")

    def field(self, place, label, description="", settings=None, parent="root"):
        node_id, name = place.split(".")
        self.inputs[node_id][name]["label"] = label
        self.inputs[node_id][name]["description"] = description
        data = {"fieldIdentifier": {"nodeId": node_id, "fieldName": name},
                "showDescription": bool(description)}
        if settings:
            data["settings"] = settings
        self.element("node-field", data, parent)

    def row(self):
        return self.element("container", {"layout": "row", "children": []}, "root")


class Family:
    """One model family; each method adds nodes and says where the next one connects."""

    def prompt_fields(self, flow, has_list):
        flow.heading("Prompt")
        if has_list:
            flow.field("lines.generator", "Prompts", "One picture for each line")
        else:
            flow.field(self.prompt, "Prompt", "", TEXTAREA)
        if self.unwanted:
            flow.field(self.unwanted, "Negative prompt", "What to keep out of the picture", TEXTAREA)

    def fed_by_list(self, flow):
        flow.node("lines", "string_generator", 0, "Lines",
                  {"generator": {"type": "string_generator_parse_string", "splitOn": "\\n",
                                 "input": PROMPT + "\nThe same lighthouse in a storm, gouache\n"
                                          "A harbour full of small boats, gouache"}})
        flow.node("prompts", "string_batch", 1, "Prompts")
        flow.edge("lines.strings", "prompts.strings")
        flow.edge("prompts.value", self.prompt)


class StableDiffusion(Family):
    prompt, unwanted, steps = "wanted.prompt", "unwanted.prompt", "denoise.steps"

    def __init__(self, key, title, loader, encoder, side, cfg, names):
        self.key, self.title, self.loader, self.encoder = key, title, loader, encoder
        self.side, self.cfg, self.names, self.multiple = side, cfg, names, 8
        self.reference_help = "The server fetches the CLIP Vision model that belongs to it when it has none"

    def base(self, flow):
        flow.node("model", self.loader, 0, "Model")
        for name, label, text in (("wanted", "Prompt", PROMPT), ("unwanted", "Negative prompt", UNWANTED)):
            flow.node(name, self.encoder, 1, label, {"prompt": text})
            flow.edge("model.clip", f"{name}.clip")
            if self.encoder == "sdxl_compel_prompt":
                flow.edge("model.clip2", f"{name}.clip2")
        flow.node("noise", "noise", 2, "Noise", {"width": self.side, "height": self.side})
        flow.node("denoise", "denoise_latents", 3, "Denoise",
                  {"steps": 25, "cfg_scale": self.cfg, "scheduler": "dpmpp_2m_k"})
        is_xl = self.side > 512
        flow.node("picture", "l2i", 4, "Picture", {"fp32": is_xl}, saves=True)
        for source, target in (("wanted.conditioning", "denoise.positive_conditioning"),
                               ("unwanted.conditioning", "denoise.negative_conditioning"),
                               ("noise.noise", "denoise.noise"), ("model.unet", "denoise.unet"),
                               ("denoise.latents", "picture.latents"), ("model.vae", "picture.vae")):
            flow.edge(source, target)

    def start_from(self, flow, image, keep, is_tiled=False):
        flow.node("encode", "i2l", 2, "Source as latents", {"tiled": is_tiled, "fp32": self.side > 512})
        flow.inputs["denoise"]["denoising_start"]["value"] = keep
        if is_tiled:
            flow.inputs["picture"]["tiled"]["value"] = True
        for source, target in ((image, "encode.image"), ("model.vae", "encode.vae"),
                               ("encode.latents", "denoise.latents"), ("encode.width", "noise.width"),
                               ("encode.height", "noise.height")):
            flow.edge(source, target)

    def best_size(self, flow):
        flow.node("size", "ideal_size", 1, "Size")
        for source, target in (("source.width", "size.width"), ("source.height", "size.height"),
                               ("model.unet", "size.unet"), ("size.width", "resized.width"),
                               ("size.height", "resized.height")):
            flow.edge(source, target)
        return "size.multiplier", "Size", "1 = the size that the model knows best, in the source's proportions"

    def control(self, flow, image):
        flow.node("control", "controlnet", 2, "Control", {"control_weight": 0.8, "resize_mode": "crop_resize"})
        flow.edge(image, "control.image")
        flow.edge("control.control", "denoise.control")

    def reference(self, flow):
        flow.node("reference", "ip_adapter", 2, "Reference", {"weight": 0.7})
        flow.edge("reference.ip_adapter", "denoise.ip_adapter")
        return "reference.ip_adapter_model", "IP-Adapter", "reference.weight"

    def size_fields(self, flow):
        parent = flow.row()
        flow.field("noise.width", "Width", parent=parent)
        flow.field("noise.height", "Height", parent=parent)

    def seed_field(self, flow):
        flow.field("noise.seed", "Seed")

    def model_fields(self, flow):
        flow.heading("Model")
        flow.field("model.model", f"{self.title} model")
        parent = flow.row()
        flow.field("denoise.steps", "Steps", "", slider("integer", 1, 60), parent)
        flow.field("denoise.cfg_scale", "Prompt strength", "", None, parent)
        flow.field("denoise.scheduler", "Scheduler")

    keep = "denoise.denoising_start"


class Flux(Family):
    key, title, prompt, unwanted, multiple = "flux", "FLUX", "wanted.prompt", "", 16
    names = "flux"
    keep = "denoise.denoising_start"
    reference_help = "The server fetches the SigLIP model that belongs to it when it has none"

    def base(self, flow):
        flow.node("model", "flux_model_loader", 0, "Model")
        flow.node("wanted", "flux_text_encoder", 1, "Prompt", {"prompt": PROMPT})
        flow.node("denoise", "flux_denoise", 2, "Denoise", {"num_steps": 20, "guidance": 3.5})
        flow.node("picture", "flux_vae_decode", 3, "Picture", saves=True)
        for source, target in (("model.clip", "wanted.clip"), ("model.t5_encoder", "wanted.t5_encoder"),
                               ("model.max_seq_len", "wanted.t5_max_seq_len"),
                               ("model.transformer", "denoise.transformer"),
                               ("wanted.conditioning", "denoise.positive_text_conditioning"),
                               ("denoise.latents", "picture.latents"), ("model.vae", "picture.vae")):
            flow.edge(source, target)

    def start_from(self, flow, image, keep, is_tiled=False):
        flow.node("encode", "flux_vae_encode", 2, "Source as latents")
        flow.inputs["denoise"]["denoising_start"]["value"] = keep
        for source, target in ((image, "encode.image"), ("model.vae", "encode.vae"),
                               ("encode.latents", "denoise.latents"), ("resized.width", "denoise.width"),
                               ("resized.height", "denoise.height")):
            flow.edge(source, target)

    def best_size(self, flow):
        return scaled_size(flow, 1.0, self.multiple)

    def control(self, flow, image):
        flow.node("control", "flux_controlnet", 2, "Control",
                  {"control_weight": 0.7, "end_step_percent": 0.8, "resize_mode": "crop_resize"})
        flow.edge(image, "control.image")
        flow.edge("control.control", "denoise.control")
        flow.edge("model.vae", "denoise.controlnet_vae")

    def reference(self, flow):
        flow.node("reference", "flux_redux", 2, "Reference", {"weight": 0.8})
        flow.edge("reference.redux_cond", "denoise.redux_conditioning")
        return "reference.redux_model", "Redux model", "reference.weight"

    def size_fields(self, flow):
        parent = flow.row()
        flow.field("denoise.width", "Width", parent=parent)
        flow.field("denoise.height", "Height", parent=parent)

    def seed_field(self, flow):
        flow.field("denoise.seed", "Seed")

    def model_fields(self, flow):
        flow.heading("Model")
        flow.field("model.model", "FLUX model")
        parent = flow.row()
        flow.field("denoise.num_steps", "Steps", "Schnell models need 4, Dev models 20 to 30",
                   slider("integer", 1, 50), parent)
        flow.field("denoise.guidance", "Guidance", "", slider("float", 1, 10), parent)
        flow.field("model.t5_encoder_model", "T5 encoder")
        flow.field("model.clip_embed_model", "CLIP text encoder")
        flow.field("model.vae_model", "VAE")


def scaled_size(flow, factor, multiple):
    """The source's size times a factor, rounded to what the model takes."""
    flow.node("factor", "float", 0, "Factor", {"value": factor})
    for side in ("width", "height"):
        flow.node(f"{side}-times", "float_math", 1, "", {"operation": "MUL"})
        flow.node(f"{side}-rounded", "float_to_int", 2, "", {"multiple": multiple})
        for source, target in ((f"source.{side}", f"{side}-times.a"), ("factor.value", f"{side}-times.b"),
                               (f"{side}-times.value", f"{side}-rounded.value"),
                               (f"{side}-rounded.value", f"resized.{side}")):
            flow.edge(source, target)
    return "factor.value", "Size", "1 = as large as the source"


def text_to_image(flow, family):
    family.base(flow)
    family.prompt_fields(flow, False)
    flow.heading("Picture")
    family.size_fields(flow)
    family.seed_field(flow)
    family.model_fields(flow)


def prompts_from_list(flow, family):
    family.base(flow)
    family.fed_by_list(flow)
    family.prompt_fields(flow, True)
    flow.heading("Picture")
    family.size_fields(flow)
    family.seed_field(flow)
    family.model_fields(flow)


def from_source(flow, family, keep, sized, is_tiled):
    family.base(flow)
    flow.node("source", "image", 0, "Source")
    flow.node("resized", "img_resize", 1, "Resized", {"resample_mode": "lanczos"})
    flow.edge("source.image", "resized.image")
    size = sized()
    family.start_from(flow, "resized.image", keep, is_tiled)
    flow.heading("Source")
    flow.field("source.image", "Source picture")
    parent = flow.row()
    flow.field(size[0], size[1], size[2], slider("float", 0.5, 4), parent)
    flow.field(family.keep, "Keep from the source", "0 = paint it anew, 1 = change nothing",
               slider("float", 0, 1), parent)
    family.prompt_fields(flow, False)
    family.seed_field(flow)
    family.model_fields(flow)


def image_to_image(flow, family):
    from_source(flow, family, 0.4, lambda: family.best_size(flow), False)


def upscale(flow, family):
    from_source(flow, family, 0.7, lambda: scaled_size(flow, 2.0, family.multiple), True)


def control_image(flow, family):
    family.base(flow)
    flow.node("source", "image", 0, "Control picture")
    flow.node("edges", "canny_edge_detection", 1, "Edges")
    flow.edge("source.image", "edges.image")
    family.control(flow, "edges.image")
    family.prompt_fields(flow, False)
    flow.heading("Control")
    flow.field("source.image", "Control picture", "Its edges lead the new picture")
    flow.field("control.control_model", "ControlNet", "One that was trained on edges (canny)")
    flow.field("control.control_weight", "Strength")
    parent = flow.row()
    flow.field("edges.low_threshold", "Weak edges from", "", slider("integer", 0, 255), parent)
    flow.field("edges.high_threshold", "Strong edges from", "", slider("integer", 0, 255), parent)
    flow.heading("Picture")
    family.size_fields(flow)
    family.seed_field(flow)
    family.model_fields(flow)


def reference_image(flow, family):
    family.base(flow)
    flow.node("source", "image", 0, "Reference picture")
    model, label, weight = family.reference(flow)
    flow.edge("source.image", "reference.image")
    family.prompt_fields(flow, False)
    flow.heading("Reference")
    flow.field("source.image", "Reference picture", "The new picture takes after it")
    flow.field(model, label, family.reference_help)
    flow.field(weight, "Strength")
    flow.heading("Picture")
    family.size_fields(flow)
    family.seed_field(flow)
    family.model_fields(flow)


TASKS = (
    ("text-to-image", "Text to image", "Paints a picture from words.", text_to_image),
    ("image-to-image", "Image to image", "Repaints a picture: you say how much of it stays.", image_to_image),
    ("control-image", "Control image", "Paints a new picture along the edges of another.", control_image),
    ("reference-image", "Reference image", "Paints a new picture in the likeness of another.", reference_image),
    ("upscale", "Upscale", "Makes a picture larger and paints the detail that it lacks.", upscale),
    ("prompts-from-a-list", "Prompts from a list", "Paints one picture for each line of a list.",
     prompts_from_list),
)
FAMILIES = (
    StableDiffusion("sd15", "SD1.5", "main_model_loader", "compel", 512, 7.0, "sd1.5"),
    StableDiffusion("sdxl", "SDXL", "sdxl_model_loader", "sdxl_compel_prompt", 1024, 6.0, "sdxl"),
    Flux(),
)


def main():
    types = node_types(sys.argv[1])
    here = pathlib.Path(__file__).parent
    for family in FAMILIES:
        for key, name, description, build in TASKS:
            flow = Workflow(types, f"{name} ({family.title})", description,
                            f"{name.lower()}, {family.names}")
            build(flow, family)
            text = json.dumps(flow.json, indent=2, ensure_ascii=False) + "\n"
            (here / f"{family.key}-{key}.json").write_text(text, encoding="utf-8")


main()
