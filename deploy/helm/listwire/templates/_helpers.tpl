{{/* Names and labels. */}}
{{- define "listwire.name" -}}
{{- if contains "listwire" .Release.Name -}}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{- else -}}{{ printf "%s-listwire" .Release.Name | trunc 40 | trimSuffix "-" }}{{- end -}}
{{- end }}

{{/* Called with (dict "root" $ "component" "ingest"). */}}
{{- define "listwire.selector" -}}
app.kubernetes.io/name: listwire
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "listwire.labels" -}}
{{ include "listwire.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "listwire.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* A setting's variable in the environment. */}}
{{- define "listwire.variable" -}}
LISTWIRE_{{ . | upper | replace "." "_" | replace "-" "_" }}
{{- end }}

{{/* A value in a properties file. */}}
{{- define "listwire.property" -}}
{{ . | toString | replace "\\" "\\\\" }}
{{- end }}

{{/*
Cluster and registry as environment variables; what is secret comes from secrets, and nothing of it is ever an argument.
Called with (dict "root" $ "credentials" .Values.ingest.credentials).
*/}}
{{- define "listwire.connection" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $registry := .root.Values.registry -}}
- name: LISTWIRE_KAFKA_BOOTSTRAP_SERVERS
  value: {{ required "kafka.bootstrapServers must be set" $kafka.bootstrapServers | quote }}
- name: LISTWIRE_KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.protocol }}
{{- if hasSuffix "SSL" $kafka.protocol }}
{{- with $kafka.ca.secret }}
- name: LISTWIRE_KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: LISTWIRE_KAFKA_SSL_TRUSTSTORE_CERTIFICATES
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: {{ $kafka.ca.key }}}
{{- end }}
{{- end }}
{{- if hasPrefix "SASL" $kafka.protocol }}
- name: LISTWIRE_KAFKA_SASL_MECHANISM
  value: {{ $kafka.saslMechanism }}
- name: LISTWIRE_KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {name: {{ required "kafka.protocol wants credentials: ingest.credentials.secret, processor.credentials.secret and setup.credentials.secret must be set" .credentials.secret }}, key: {{ .credentials.jaasKey }}}
{{- else if and (eq $kafka.protocol "SSL") .credentials.secret }}
- name: LISTWIRE_KAFKA_SSL_KEYSTORE_TYPE
  value: PEM
- name: LISTWIRE_KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN
  valueFrom:
    secretKeyRef: {name: {{ .credentials.secret }}, key: {{ .credentials.certificateKey }}}
- name: LISTWIRE_KAFKA_SSL_KEYSTORE_KEY
  valueFrom:
    secretKeyRef: {name: {{ .credentials.secret }}, key: {{ .credentials.privateKeyKey }}}
{{- end }}
{{- range $key, $value := $kafka.config }}
- name: {{ include "listwire.variable" (printf "kafka.%s" $key) }}
  value: {{ $value | toString | quote }}
{{- end }}
- name: LISTWIRE_SCHEMA_REGISTRY_URL
  value: {{ required "registry.url must be set" $registry.url | quote }}
{{- with $registry.basicAuth.secret }}
- name: LISTWIRE_SCHEMA_REGISTRY_BASIC_AUTH_CREDENTIALS_SOURCE
  value: USER_INFO
- name: LISTWIRE_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: {{ $registry.basicAuth.key }}}
{{- end }}
{{- with $registry.trustStore.secret }}
- name: LISTWIRE_SCHEMA_REGISTRY_SSL_TRUSTSTORE_TYPE
  value: PKCS12
- name: LISTWIRE_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION
  value: /etc/listwire/registry/{{ $registry.trustStore.key }}
- name: LISTWIRE_SCHEMA_REGISTRY_SSL_TRUSTSTORE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: {{ $registry.trustStore.passwordKey }}}
{{- end }}
{{- range $key, $value := $registry.config }}
- name: {{ include "listwire.variable" (printf "schema.registry.%s" $key) }}
  value: {{ $value | toString | quote }}
{{- end }}
{{- end }}

{{- define "listwire.secretSettings" -}}
{{- range $name, $from := . }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef: {name: {{ $from.secret }}, key: {{ $from.key }}}
{{- end }}
{{- end }}

{{- define "listwire.registryMount" -}}
{{- if .Values.registry.trustStore.secret }}
- {name: registry-trust, mountPath: /etc/listwire/registry, readOnly: true}
{{- end }}
{{- end }}

{{- define "listwire.registryVolume" -}}
{{- with .Values.registry.trustStore }}
{{- if .secret }}
- name: registry-trust
  secret:
    secretName: {{ .secret }}
    items:
      - {key: {{ .key }}, path: {{ .key }}}
{{- end }}
{{- end }}
{{- end }}

{{/* What the profile "restricted" of the pod security standards asks for. */}}
{{- define "listwire.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "listwire.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{- define "listwire.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end }}

{{- define "listwire.spread" -}}
{{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- maxSkew: 1
  topologyKey: {{ . }}
  whenUnsatisfiable: {{ $.root.Values.topologySpread.whenUnsatisfiable }}
  labelSelector:
    matchLabels:
      {{- include "listwire.selector" $ | nindent 6 }}
{{- end }}
{{- end }}

{{/* A job that runs one command. Called with root, component, args, credentials, extraEnv. */}}
{{- define "listwire.jobSpec" -}}
backoffLimit: 6
activeDeadlineSeconds: 600
template:
  metadata:
    labels:
      {{- include "listwire.labels" . | nindent 6 }}
  spec:
    restartPolicy: Never
    automountServiceAccountToken: false
    # Links would be variables such as LISTWIRE_INGEST_PORT, which are taken for misspelt settings.
    enableServiceLinks: false
    {{- include "listwire.pullSecrets" .root | nindent 4 }}
    securityContext:
      {{- include "listwire.podSecurity" .root | nindent 6 }}
    containers:
      - name: {{ .component }}
        image: {{ include "listwire.image" .root }}
        imagePullPolicy: {{ .root.Values.image.pullPolicy }}
        args: {{ toJson .args }}
        env:
          {{- include "listwire.connection" . | nindent 10 }}
          {{- with .extraEnv }}
          {{- toYaml . | nindent 10 }}
          {{- end }}
        resources:
          requests: {cpu: 100m, memory: 256Mi}
          limits: {memory: 512Mi}
        securityContext:
          {{- include "listwire.containerSecurity" .root | nindent 10 }}
        volumeMounts:
          - {name: tmp, mountPath: /tmp}
          {{- include "listwire.registryMount" .root | nindent 10 }}
    volumes:
      - name: tmp
        emptyDir: {}
      {{- include "listwire.registryVolume" .root | nindent 6 }}
{{- end }}
