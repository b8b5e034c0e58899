THIRD-PARTY NOTICES
${product} (${coordinates})

<#list caveats as caveat>
${caveat}

</#list>
<#if missing?size != 0>
These notices are not complete: ${missing?size} <#if missing?size == 1>entry is<#else>entries are</#if> missing; see "What is missing" at the end.

</#if>
<#if !distributed>
Under the distribution model "${model}" no copy of the works of others reaches anybody outside, so no notices are owed.
<#elseif components?size == 0>
No works of others are distributed with this product.
<#else>
This product contains the works of others that are listed below, with their copyright notices, licenses and notices.
Numbers in brackets refer to the texts at the end; each text is there once.

Licenses
--------
<#list licenses as license>
${license.components?string?left_pad(6)}  ${license.license}
</#list>


COMPONENTS
==========
<#list components as work>

${work.name}
    ${work.coordinates}
<#list work.inside as container>
    Inside:       ${container}
</#list>
<#if work.homepage != "">
    Homepage:     ${work.homepage}
</#if>
    License:      ${work.license}
<#list work.texts as reference>
    License text: [${reference.number}] ${reference.origin}<#if reference.about != ""> (about ${reference.about})</#if>
</#list>
<#list work.notices as reference>
    Notice:       [${reference.number}] ${reference.origin}<#if reference.about != ""> (about ${reference.about})</#if>
</#list>
<#list work.copyrights as copyright>
    ${copyright}
<#else>
    ${work.silence}
</#list>
</#list>
<#if sources?size != 0>


SOURCE CODE
===========

The licenses of these components entitle you to their source code:
<#list sources as source>

${source.name}, version ${source.version}, under ${source.licenses}
<#if source.address != "">
    The source code is kept at: ${source.address}
</#if>
    Its source jar has the Maven coordinates: ${source.sourceJar}
</#list>
</#if>
<#if acknowledgements?size != 0>


ACKNOWLEDGEMENTS
================
<#list acknowledgements as each>

${each.coordinates}
<#list each.sentences as sentence>
    ${sentence}
</#list>
</#list>
</#if>


TEXTS
=====
<#list texts as text>

--------------------------------------------------------------------------------
[${text.number}] ${text.title}
<#list text.components as component>
    ${component}
</#list>
<#if text.isPage>
    (shown without its HTML markup)
</#if>
--------------------------------------------------------------------------------

${text.text}
</#list>
</#if>
<#if missing?size != 0>


WHAT IS MISSING
===============
<#list missing as each>

${each.coordinates}
    ${each.what}
    ${each.remedy}
</#list>
</#if>


ABOUT THESE NOTICES
===================

<#list notes as note>
${note.key}: ${note.note}
</#list>
